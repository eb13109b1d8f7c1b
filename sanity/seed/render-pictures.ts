import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { type PictureName } from './pictures.ts';

/** As wide as the widest place on the site is on a dense screen. */
const width = 1600;

/** Draws a picture. @returns a PNG file */
export async function renderPicture(name: PictureName): Promise<Buffer> {
  const drawing = await readFile(join(import.meta.dirname, 'pictures', `${name}.svg`));
  return sharp(drawing).resize({ width }).png({ compressionLevel: 9, palette: true, quality: 95 }).toBuffer();
}
