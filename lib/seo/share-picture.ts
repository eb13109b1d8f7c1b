import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import satori from 'satori';
import sharp from 'sharp';

import { SHARE_HEIGHT, SHARE_WIDTH } from './share-path.ts';

/** What stands on a share picture. */
export interface ShareCard {
  title: string;
  /** Line above the title, such as its topic. */
  label: string | null;
  practiceName: string;
}

const FONT = join(process.cwd(), 'app/(reading)/fonts/newsreader-latin-500.woff');
const MAX_TITLE = 140;

let font: Promise<Buffer> | undefined;

/** A page's title as a PNG for those who share it. Letters become outlines, so it looks the same on every machine. */
export async function drawShareCard(card: ShareCard): Promise<Buffer> {
  font ??= readFile(FONT);
  const svg = await satori(layout(card), {
    width: SHARE_WIDTH,
    height: SHARE_HEIGHT,
    fonts: [{ name: 'Newsreader', data: await font, weight: 500, style: 'normal' }],
  });
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
}

/** What the font can draw: Latin letters and general punctuation. The rest would be empty boxes. */
function drawable(text: string): string {
  const latin = text
    .replace(/[^\u0020-\u007e\u00a0-\u00ff\u2010-\u2026]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return latin.length > MAX_TITLE ? `${latin.slice(0, MAX_TITLE).trimEnd()}…` : latin;
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
      fontFamily: 'Newsreader',
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
