import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import satori, { type Font } from 'satori';
import sharp from 'sharp';

import { SHARE_HEIGHT, SHARE_WIDTH } from './share-path.ts';

/** What stands on a share picture. */
export interface ShareCard {
  title: string;
  /** Line above the title, such as its topic. */
  label: string | null;
  practiceName: string;
}

/** Files by family; the second has the letters of the other languages that write in Latin, from Turkish to Polish. */
const FONTS = { Newsreader: 'newsreader-latin-500.woff', 'Newsreader Extended': 'newsreader-latin-ext-500.woff' };
const MAX_TITLE = 140;

let fonts: Promise<Font[]> | undefined;

/** A page's title as a PNG for those who share it. Letters become outlines, so it looks the same on every machine. */
export async function drawShareCard(card: ShareCard): Promise<Buffer> {
  fonts ??= Promise.all(Object.entries(FONTS).map(readFont));
  const svg = await satori(layout(card), {
    width: SHARE_WIDTH,
    height: SHARE_HEIGHT,
    fonts: await fonts,
  });
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
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

function layout({ title, label, practiceName }: ShareCard) {
  const words = drawable(title) || drawable(practiceName);
  const size = words.length > 70 ? 58 : words.length > 40 ? 70 : 84;
  return box(
    {
      width: '100%',
      height: '100%',
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '72px 84px',
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
