import { encode } from 'blurhash';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { badRequest } from '../protocol/errors.ts';
import { limits } from '../protocol/limits.ts';
import { paletteOf } from './palette.ts';
import { refuseImage, unsupportedImage } from './refuse-image.ts';

/** Extensions and media types of the formats an image asset may have, by sharp's name for them. */
const formats: Record<string, { extension: string; mimeType: string }> = {
  jpeg: { extension: 'jpg', mimeType: 'image/jpeg' },
  png: { extension: 'png', mimeType: 'image/png' },
  webp: { extension: 'webp', mimeType: 'image/webp' },
  gif: { extension: 'gif', mimeType: 'image/gif' },
  svg: { extension: 'svg', mimeType: 'image/svg+xml' },
  tiff: { extension: 'tif', mimeType: 'image/tiff' },
  heif: { extension: 'avif', mimeType: 'image/avif' },
};

export interface ImageFacts {
  extension: string;
  mimeType: string;
  width: number;
  height: number;
  /** The asset document's `metadata`, as hosted Sanity computes it. */
  metadata: Record<string, unknown>;
}

/**
 * Decodes a picture and describes it.
 *
 * @throws {ApiError} 400 when the file is no picture that the lake can read
 */
export async function describeImage(path: string): Promise<ImageFacts> {
  const header = await readHeader(path);
  const { width, height } = header.autoOrient;
  const { hasAlpha } = header;
  const picture = () => sharp(path, { limitInputPixels: limits.imagePixels }).autoOrient();
  // Only now are all of its pixels read: a picture that was cut short has a sound header.
  const [stats, blur, lqip, palette] = await Promise.all([
    picture().stats(),
    blurHash(picture()),
    preview(picture(), hasAlpha),
    paletteOf(picture()),
  ]).catch(refuseImage(path));
  const dimensions = { _type: 'sanity.imageDimensions', aspectRatio: width / height, height, width };
  const metadata = {
    _type: 'sanity.imageMetadata',
    blurHash: blur,
    dimensions,
    hasAlpha,
    isOpaque: stats.isOpaque,
    lqip,
    palette,
  };
  return { ...formats[header.format]!, width, height, metadata };
}

/**
 * What a picture's file says of itself; its pixels are not read.
 *
 * @throws {ApiError} 400 when the file is no picture of a format that an image asset may have
 */
export async function readHeader(path: string): Promise<Metadata> {
  const found = await sharp(path, { limitInputPixels: limits.imagePixels }).metadata().catch(refuseImage(path));
  if (found.compression === 'hevc')
    throw badRequest('Invalid image: browsers cannot show HEIC pictures. Save it as JPEG, or upload it in the Studio.');
  if (!formats[found.format]) throw unsupportedImage();
  return found;
}

async function blurHash(picture: Sharp): Promise<string> {
  const small = picture.resize(32, 32, { fit: 'inside' }).ensureAlpha();
  const { data, info } = await small.raw().toBuffer({ resolveWithObject: true });
  return encode(new Uint8ClampedArray(data), info.width, info.height, 4, 3);
}

/** The "low quality image placeholder": twenty pixels wide, as a data URL. */
async function preview(picture: Sharp, hasAlpha: boolean): Promise<string> {
  const small = picture.resize({ width: 20 });
  const bytes = await (hasAlpha ? small.png() : small.jpeg({ quality: 70 })).toBuffer();
  return `data:image/${hasAlpha ? 'png' : 'jpeg'};base64,${bytes.toString('base64')}`;
}
