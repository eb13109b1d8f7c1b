import { badRequest } from '../protocol/errors.ts';
import { limits } from '../protocol/limits.ts';

const FORMATS = 'JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG';

/**
 * Says why a file is no picture that the lake takes, in words for the person who uploads it.
 *
 * @param path of the file, which the answer must not name
 * @returns what to do with an error of sharp: it throws an ApiError with status 400
 */
export function refuseImage(path: string): (cause: unknown) => never {
  return (cause) => {
    const reason = cause instanceof Error ? cause.message.replaceAll(`${path}: `, '').trim() : String(cause);
    if (reason.includes('unsupported image format')) throw unsupportedImage();
    if (reason.includes('pixel limit')) {
      const most = limits.imagePixels / 1_000_000;
      throw badRequest(`Invalid image: it has more than ${most} million pixels. Make it smaller, and upload it again.`);
    }
    throw badRequest(`Invalid image: it is damaged or incomplete (${reason}). Save it again, and upload that file.`);
  };
}

/** The refusal of a file that is no picture, or one in a format that the site cannot show. */
export const unsupportedImage = () => badRequest(`Invalid image: this is no ${FORMATS} file. Save it as one of these.`);
