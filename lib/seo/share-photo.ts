import sharp from 'sharp';

import { type Picture } from '../content/picture.ts';
import { cropToShape } from '../media/crop-to-shape.ts';
import { loadPicture } from '../media/load-picture.ts';
import { SHARE_HEIGHT } from './share-path.ts';

/** Pixels of a share picture that its page's own picture takes, as high as the whole. */
export const PHOTO_WIDTH = 480;

/**
 * A page's own picture in the shape that it has on the page's share picture.
 *
 * @returns a bitmap of {@link PHOTO_WIDTH} × {@link SHARE_HEIGHT} pixels; `null` when the content source has no such picture
 * @throws ContentUnreachableError when the source does not answer
 */
export async function drawSharePhoto(picture: Picture, background: string): Promise<Buffer | null> {
  const { file, area, letterboxed } = cropToShape(picture, PHOTO_WIDTH / SHARE_HEIGHT);
  const loaded = await loadPicture({ file, area, width: 640, format: 'webp' });
  if (!loaded) return null;
  const fit = letterboxed ? 'contain' : 'fill';
  return sharp(loaded.bytes)
    .resize(PHOTO_WIDTH, SHARE_HEIGHT, { fit, background })
    .flatten({ background })
    .png()
    .toBuffer();
}
