import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import satori, { type Font } from 'satori';
import sharp from 'sharp';

import { type Picture } from '../content/picture.ts';
import { SHARE_HEIGHT, SHARE_WIDTH } from './share-path.ts';
import { drawSharePhoto, PHOTO_WIDTH } from './share-photo.ts';

/** What stands on a share picture. */
export interface ShareCard {
  title: string;
  /** Line above the title, such as its topic. */
  label: string | null;
  practiceName: string;
  picture: Picture | null;
}

/** Files by family; the second has the letters of the other languages that write in Latin, from Turkish to Polish. */
const FONTS = { Newsreader: 'newsreader-latin-500.woff', 'Newsreader Extended': 'newsreader-latin-ext-500.woff' };
const MAX_TITLE = 140;
const WASH = '#e3eeea';

let fonts: Promise<Font[]> | undefined;

/**
 * A page's title, and its picture beside it, as a PNG for those who share the page. Letters become outlines, so it looks the
 * same on every machine.
 *
 * @throws ContentUnreachableError when the content source does not answer with the picture
 */
export async function drawShareCard(card: ShareCard): Promise<Buffer> {
  fonts ??= Promise.all(Object.entries(FONTS).map(readFont));
  const photo = card.picture && (await drawSharePhoto(card.picture, WASH));
  const svg = await satori(layout(card, photo ? PHOTO_WIDTH : 0), {
    width: SHARE_WIDTH,
    height: SHARE_HEIGHT,
    fonts: await fonts,
  });
  const photos = photo ? [{ input: photo, left: SHARE_WIDTH - PHOTO_WIDTH, top: 0 }] : [];
  return sharp(Buffer.from(svg)).composite(photos).png({ compressionLevel: 9, palette: true }).toBuffer();
}

async function readFont([name, file]: [string, string]): Promise<Font> {
  const data = await readFile(join(process.cwd(), 'app/(reading)/fonts', file));
  return { name, data, weight: 500, style: 'normal' };
}

/** Everything that the fonts have no sign for: what is left are Latin letters and general punctuation. */
const NOT_DRAWN = /[^\u0020-\u007e\u00a0-\u024f\u1e00-\u1eff\u2010-\u2026\u20ac]/gu;

/** The text without emoji and the like; nothing when letters would be missing, as half a title says something else. */
function drawable(text: string): string {
  const composed = text.normalize('NFC');
  if (composed.match(NOT_DRAWN)?.some((sign) => /[\p{L}\p{N}]/u.test(sign))) return '';
  const drawn = composed.replace(NOT_DRAWN, ' ').replace(/\s+/g, ' ').trim();
  return drawn.length > MAX_TITLE ? `${drawn.slice(0, MAX_TITLE).trimEnd()}…` : drawn;
}

/** @param photoWidth pixels at the right that stay free */
function layout({ title, label, practiceName }: ShareCard, photoWidth: number) {
  const words = drawable(title) || drawable(practiceName);
  const [long, medium, short] = photoWidth > 0 ? [46, 56, 68] : [58, 70, 84];
  const size = words.length > 70 ? long : words.length > 40 ? medium : short;
  return box(
    {
      width: '100%',
      height: '100%',
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: photoWidth > 0 ? `72px ${photoWidth + 48}px 72px 64px` : '72px 84px',
      background: '#faf7f1',
      color: '#20282a',
      borderBottom: '18px solid #0d524c',
      fontFamily: Object.keys(FONTS).join(', '),
    },
    [
      box({ fontSize: 34, color: '#0d524c' }, label ? drawable(label) : ''),
      box({ fontSize: size, lineHeight: 1.12, letterSpacing: '-0.01em' }, words),
      box({ fontSize: 34, color: '#46504f' }, drawable(practiceName)),
    ],
  );
}

/** A box as satori lays it out; it reads React elements, and these are all it needs of one. */
function box(style: Record<string, string | number>, children: unknown) {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}
