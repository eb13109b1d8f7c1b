import { convertClipboard } from '#sanity/studio/paste/convert-clipboard.ts';
import { type Allowed } from '#sanity/studio/paste/fit-blocks.ts';

interface Block {
  _type: string;
  style: string;
  listItem?: string;
  level?: number;
  markDefs: { _key: string; href: string }[];
  children: { text: string; marks: string[] }[];
  rows: { cells: string[] }[];
  src: string;
  alt: string;
}

/** A block in one line: its style or place in a list, then its text with `*strong*`, `_em_` and `[links](address)`. */
function outline(block: Block): string {
  if (block._type === 'table') return `table ${block.rows.map(({ cells }) => cells.join(' | ')).join(' / ')}`;
  if (block._type === 'picture') return `picture ${block.src} “${block.alt}”`;
  const text = block.children.map(({ text: words, marks }) => {
    const looks = `${marks.includes('strong') ? '*' : ''}${marks.includes('em') ? '_' : ''}`;
    const href = block.markDefs.find(({ _key }) => marks.includes(_key))?.href;
    const look = `${looks}${words}${[...looks].toReversed().join('')}`;
    return href ? `[${look}](${href})` : look;
  });
  const place = block.listItem ? `${block.listItem} ${block.level}` : block.style;
  return `${place}: ${text.join('')}`;
}

/** What the text of an article can have. */
const everything: Allowed = {
  styles: new Set(['normal', 'h2', 'h3', 'blockquote']),
  objects: new Set(['picture', 'table']),
};

/**
 * Converts the HTML of a clipboard.
 *
 * @returns the blocks as lines, and the notice for the editor
 */
export function pasted(
  html: string,
  { allowed = everything, rtf = '' } = {},
): { lines: string[]; notice: string | undefined } {
  let keys = 0;
  const { blocks, dropped } = convertClipboard({ html, rtf }, allowed, () => `key-${++keys}`);
  return { lines: (blocks as unknown as Block[]).map(outline), notice: dropped.sentence() };
}
