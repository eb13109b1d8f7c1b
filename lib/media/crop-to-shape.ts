import { type Picture } from '../content/picture.ts';

/** A picture cut to a shape. */
export interface ShapedPicture extends Picture {
  /** True when the subject is larger than the shape allows: the part shown is narrower or flatter, with room beside it. */
  letterboxed: boolean;
}

/**
 * The largest part of a picture that has a shape, with the subject as near its middle as the edges allow. A subject that
 * does not fit is never cut: the part is then as large as the subject, and its frame keeps the shape.
 *
 * @param ratio the shape: width divided by height
 */
export function cropToShape(picture: Picture, ratio: number): ShapedPicture {
  const { area, subject } = picture;
  const focus = subject ?? { left: area.left + area.width / 2, top: area.top + area.height / 2, width: 0, height: 0 };
  const full = {
    width: Math.max(1, Math.min(area.width, Math.round(area.height * ratio))),
    height: Math.max(1, Math.min(area.height, Math.round(area.width / ratio))),
  };
  const width = Math.max(full.width, focus.width);
  const height = Math.max(full.height, focus.height);
  return {
    ...picture,
    area: {
      left: startAround(focus.left + focus.width / 2, width, area.left, area.width),
      top: startAround(focus.top + focus.height / 2, height, area.top, area.height),
      width,
      height,
    },
    cropped: picture.cropped || width < area.width || height < area.height,
    letterboxed: width > full.width || height > full.height,
  };
}

/** Where a stretch of `length` pixels begins whose middle is `centre`, moved so far that it lies in the visible stretch. */
function startAround(centre: number, length: number, visibleStart: number, visibleLength: number): number {
  const start = Math.round(centre - length / 2);
  return Math.min(Math.max(start, visibleStart), visibleStart + visibleLength - length);
}
