import { UploadRefusal } from './upload-refusal.ts';

/** Brands of HEIC files, and of AVIF files that are compatible with them: ISO/IEC 23008-12, annex B. */
const HEIC_BRANDS = /heic|heix|heim|heis|hevc|hevx|hevm|hevs/;
const AVIF_BRANDS = /avif|avis/;

const JPEG_QUALITY = 0.92;

/**
 * A picture as it is to be uploaded: a telephone's HEIC becomes a JPEG, because only Apple's browsers show HEIC.
 *
 * @throws UploadRefusal for a file that is no picture, or a HEIC file that cannot be read
 */
export async function preparePicture(file: File): Promise<File> {
  if (await isHeic(file)) return fromHeic(file);
  // A file without a type is judged by the content source: not every system knows AVIF.
  if (file.type && !file.type.startsWith('image/'))
    throw new UploadRefusal('It is not a picture. Choose a JPEG, PNG, WebP, AVIF, GIF, TIFF, SVG or HEIC file.');
  return file;
}

/** A HEIC file begins with a box that names its brands: ISO/IEC 14496-12, 4.3. */
async function isHeic(file: File): Promise<boolean> {
  const start = new TextDecoder('latin1').decode(await file.slice(0, 64).arrayBuffer());
  if (start.slice(4, 8) !== 'ftyp') return false;
  const brands = start.slice(8, start.charCodeAt(3));
  return HEIC_BRANDS.test(brands) && !AVIF_BRANDS.test(brands);
}

async function fromHeic(file: File): Promise<File> {
  // Three megabytes that only such a file needs.
  const { heicTo } = await import('heic-to/csp');
  try {
    const jpeg = await heicTo({ blob: file, type: 'image/jpeg', quality: JPEG_QUALITY });
    return new File([jpeg], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: jpeg.type });
  } catch (cause) {
    const advice =
      'The HEIC picture is damaged, or of a kind that cannot be read here. Save it as JPEG and upload that.';
    throw new UploadRefusal(advice, { cause });
  }
}
