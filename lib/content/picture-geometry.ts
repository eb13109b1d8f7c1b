import { z } from 'zod';

/** A rectangle of a picture, in source pixels. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

const fraction = (otherwise: number) =>
  z
    .number()
    .nullish()
    .transform((value) => Math.min(Math.max(value ?? otherwise, 0), 1));

/** Sanity's crop: the part cut off at each edge, 0–1. */
export const cropSchema = z.object({ top: fraction(0), bottom: fraction(0), left: fraction(0), right: fraction(0) });

/** Sanity's hotspot: centre and size of the oval that must stay visible, 0–1 of the whole picture. */
export const hotspotSchema = z.object({
  x: fraction(0.5),
  y: fraction(0.5),
  width: fraction(1),
  height: fraction(1),
});

type Crop = z.output<typeof cropSchema>;
type Hotspot = z.output<typeof hotspotSchema>;

/**
 * The part of a picture that the crop leaves.
 * @param size of the whole picture, in pixels
 * @returns at least one pixel inside the picture, also for a crop that leaves nothing
 */
export function croppedArea(crop: Crop | null, { width, height }: Size): Area {
  if (!crop) return { left: 0, top: 0, width, height };
  const left = Math.min(Math.round(crop.left * width), width - 1);
  const top = Math.min(Math.round(crop.top * height), height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.round((1 - crop.right) * width) - left),
    height: Math.max(1, Math.round((1 - crop.bottom) * height) - top),
  };
}

/**
 * The part of `visible` that holds the hotspot; on its nearest edge, and without extent, for a hotspot that was cut off.
 * @param size of the whole picture, in pixels
 * @returns `null` when no part is more important than the rest, as in the Studio's default
 */
export function subjectArea(hotspot: Hotspot | null, visible: Area, size: Size): Area | null {
  if (!hotspot) return null;
  const inside = (value: number, start: number, extent: number) => Math.min(Math.max(value, start), start + extent);
  const { x, y, width, height } = hotspot;
  const left = inside(Math.floor((x - width / 2) * size.width), visible.left, visible.width);
  const right = inside(Math.ceil((x + width / 2) * size.width), visible.left, visible.width);
  const top = inside(Math.floor((y - height / 2) * size.height), visible.top, visible.height);
  const bottom = inside(Math.ceil((y + height / 2) * size.height), visible.top, visible.height);
  if (right - left === visible.width && bottom - top === visible.height) return null;
  return { left, top, width: right - left, height: bottom - top };
}
