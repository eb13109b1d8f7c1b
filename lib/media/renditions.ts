import { type Picture } from '../content/picture.ts';
import { type Area } from '../content/picture-geometry.ts';

/** Widths, in pixels, at which pictures are offered; 1080 is what most telephones need for one as wide as the text. */
const PICTURE_WIDTHS: readonly number[] = [160, 320, 480, 640, 960, 1080, 1280, 1600];

const WIDEST = 1600;

/** Best first. */
const PICTURE_FORMATS = ['avif', 'webp'] as const;

export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** The width that `src` names: for browsers that know no `srcset`, and in place of any other while the source is away. */
const PLAIN_WIDTH = 640;

/** One file of a picture. */
export interface Rendition {
  /** Name of the asset at the content source. */
  file: string;
  width: number;
  format: PictureFormat;
  area?: Area;
}

/** `/media/<asset file>/<width>[_<left>.<top>.<width>.<height>].<format>` on our own origin. */
export function renditionUrl({ file, width, format, area }: Rendition): string {
  const part = area ? `_${[area.left, area.top, area.width, area.height].join('.')}` : '';
  return `/media/${file}/${width}${part}.${format}`;
}

export function pictureUrl({ file, area, cropped }: Picture, width: number, format: PictureFormat = 'webp'): string {
  return renditionUrl({ file, width, format, ...(cropped && { area }) });
}

/** The URL for browsers that choose no size and no format. */
export function plainPictureUrl(picture: Picture): string {
  return pictureUrl(picture, PLAIN_WIDTH);
}

/** The widths worth offering for this picture: none larger than itself, and its own unless that is too large. */
export function pictureWidths({ area }: Picture): number[] {
  const widest = Math.min(area.width, WIDEST);
  return [...PICTURE_WIDTHS.filter((width) => width < widest), widest];
}

/** What a URL made by {@link renditionUrl} asks for, or `null` when it is none of ours. */
export function parseRendition(file: string, rendition: string): Rendition | null {
  const size = /^[a-f0-9]{40}-(\d{1,5})x(\d{1,5})\.[a-z0-9]{2,5}$/.exec(file);
  const match = /^([1-9]\d{0,3})(?:_(\d{1,5})\.(\d{1,5})\.(\d{1,5})\.(\d{1,5}))?\.([a-z]+)$/.exec(rendition);
  if (!size || !match) return null;
  const width = Number(match[1]);
  const format = PICTURE_FORMATS.find((allowed) => allowed === match[6]);
  const [sourceWidth, sourceHeight] = [Number(size[1]), Number(size[2])];
  const [left, top, areaWidth, areaHeight] = match.slice(2, 6).map(Number) as [number, number, number, number];
  const area = match[2] === undefined ? null : { left, top, width: areaWidth, height: areaHeight };
  const isOffered = PICTURE_WIDTHS.includes(width) || width === (area?.width ?? sourceWidth);
  if (!format || !isOffered || width > WIDEST) return null;
  if (!area) return { file, width, format };
  const isInside = left + areaWidth <= sourceWidth && top + areaHeight <= sourceHeight;
  return isInside && areaWidth > 0 && areaHeight > 0 ? { file, width, format, area } : null;
}

/** The file that every page with this picture names as well, so the likeliest to be kept. */
export function plainRendition(rendition: Rendition): Rendition {
  return { ...rendition, width: PLAIN_WIDTH, format: 'webp' };
}
