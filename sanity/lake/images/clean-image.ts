import { readFile } from 'node:fs/promises';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { limits } from '../protocol/limits.ts';
import { readHeader } from './image-metadata.ts';
import { refuseImage } from './refuse-image.ts';

/** Adobe's label of an XMP block in a GIF, which libvips does not report. */
const xmpInGif = 'XMP DataXMP';

/**
 * Makes a picture anew from its pixels and its colour profile when its file holds more: what cameras note down (EXIF, XMP,
 * IPTC, comments) names the place where it was taken, and an orientation that not every reader applies.
 *
 * @returns the new file's bytes, the same for the same picture; `undefined` when the file holds nothing else
 * @throws {ApiError} 400 when the file is no picture that the lake can read
 */
export async function cleanImage(path: string): Promise<Buffer | undefined> {
  const facts = await readHeader(path);
  if (!(await holdsMore(path, facts))) return undefined;
  const animated = (facts.format === 'gif' || facts.format === 'webp') && (facts.pages ?? 1) > 1;
  const source = sharp(path, { limitInputPixels: limits.imagePixels, animated });
  const upright = animated ? source : source.autoOrient();
  // A profile for printing inks does not describe the screen colours that are written.
  const picture = facts.hasProfile && facts.space !== 'cmyk' ? upright.keepIccProfile() : upright;
  return encoded(picture, facts).toBuffer().catch(refuseImage(path));
}

async function holdsMore(path: string, facts: Metadata): Promise<boolean> {
  const { exif, xmp, iptc, tifftagPhotoshop, comments, orientation = 1 } = facts;
  if (exif || xmp || iptc || tifftagPhotoshop || comments?.length || orientation > 1) return true;
  // libvips reports no EXIF of a TIFF. Its pixels stay as they are, so making it anew twice gives the same file.
  if (facts.format === 'tiff') return true;
  return facts.format === 'gif' && (await readFile(path)).includes(xmpInGif);
}

/** In its own format, with as little loss as the format allows. */
function encoded(picture: Sharp, { format, isProgressive, chromaSubsampling }: Metadata): Sharp {
  if (format === 'jpeg') {
    const subsampling = chromaSubsampling?.startsWith('4:4:4') ? '4:4:4' : '4:2:0';
    return picture.jpeg({ quality: 95, progressive: isProgressive ?? false, chromaSubsampling: subsampling });
  }
  if (format === 'webp') return picture.webp({ quality: 95 });
  if (format === 'heif') return picture.avif({ quality: 85, effort: 2, chromaSubsampling: '4:4:4' });
  if (format === 'tiff') return picture.tiff({ compression: 'lzw', predictor: 'horizontal' });
  return format === 'gif' ? picture.gif() : picture.png();
}
