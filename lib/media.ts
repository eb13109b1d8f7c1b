import { type Picture } from './content/picture.ts';

/** Widths, in pixels, at which pictures are offered; nothing else is ever rendered, so nobody can fill the cache. */
export const PICTURE_WIDTHS = [320, 480, 640, 960, 1280, 1600] as const;

/** The part of a picture to show, in source pixels. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** `/media/<asset file>/<width>[_<left>.<top>.<width>.<height>].webp` on our own origin. */
export function pictureUrl(picture: Picture, width: number): string {
  const { left, top, width: areaWidth, height } = picture.area;
  const area = picture.cropped ? `_${[left, top, areaWidth, height].join('.')}` : '';
  return `/media/${picture.file}/${width}${area}.webp`;
}

/** The widths worth offering for this picture: none larger than itself, always at least one. */
export function pictureWidths(picture: Picture): number[] {
  const fitting = PICTURE_WIDTHS.filter((width) => width <= picture.area.width);
  return fitting.length > 0 ? fitting : [PICTURE_WIDTHS[0]];
}

/** What a URL made by {@link pictureUrl} asks for, or `null` when it is none of ours. */
export function parseRendition(file: string, rendition: string): { file: string; width: number; area?: Area } | null {
  if (!/^[a-f0-9]{40}-\d{1,5}x\d{1,5}\.[a-z0-9]{2,5}$/.test(file)) return null;
  const match = /^(\d{3,4})(?:_(\d{1,5})\.(\d{1,5})\.(\d{1,5})\.(\d{1,5}))?\.webp$/.exec(rendition);
  if (!match) return null;
  const [width, left, top, areaWidth, height] = match.slice(1).map(Number);
  if (!PICTURE_WIDTHS.some((allowed) => allowed === width) || width === undefined) return null;
  if (match[2] === undefined) return { file, width };
  return { file, width, area: { left: left ?? 0, top: top ?? 0, width: areaWidth ?? 0, height: height ?? 0 } };
}
