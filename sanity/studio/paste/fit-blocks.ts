import { z } from 'zod';
import { type Dropped } from './dropped.ts';
import { type ReadBlock } from './read-clipboard.ts';

/** A block that fits the field; a `picture` still has the `src` it was copied with. */
export interface PastedBlock {
  _type: string;
  _key: string;
  [name: string]: unknown;
}

/** What the field can have. */
export interface Allowed {
  styles: ReadonlySet<string>;
  /** Names of its blocks other than paragraphs. */
  objects: ReadonlySet<string>;
}

/** As deep as the editor's Tab key nests lists. */
const MAX_LIST_LEVEL = 10;

const textBlock = z.looseObject({
  _type: z.literal('block'),
  style: z.string().default('normal'),
  level: z
    .number()
    .transform((level) => Math.min(level, MAX_LIST_LEVEL))
    .optional(),
  children: z.array(z.looseObject({ text: z.string(), marks: z.array(z.string()).default([]) })),
});
const tableBlock = z.looseObject({ _type: z.literal('table'), rows: z.array(z.array(z.string())) });

type TextBlock = z.output<typeof textBlock>;

/** Formatting that no field has, by what the notice calls it. */
const LOST_FORMATTING: Readonly<Record<string, string>> = {
  underline: 'underlining',
  'strike-through': 'strikethrough',
};

/** The headings of a text, largest first. */
const HEADINGS = ['h2', 'h3'];

/**
 * Fits the blocks that were read to the field: Heading 1 becomes a large heading, and so does Heading 2 where there is no
 * Heading 1. Empty paragraphs are removed.
 *
 * @param dropped is told what the field cannot have
 */
export function fitBlocks(
  read: readonly ReadBlock[],
  allowed: Allowed,
  dropped: Dropped,
  newKey: () => string,
): PastedBlock[] {
  // Heading 1 is the title of the page here.
  const shift = read.some((block) => 'style' in block && block['style'] === 'h1') ? 1 : 2;
  return read.flatMap((block): PastedBlock[] => {
    const text = textBlock.safeParse(block);
    if (text.success) return fitText(text.data, shift, allowed, dropped);
    if (!allowed.objects.has(block._type)) {
      dropped.add(`${block._type}s`);
      return [];
    }
    const table = tableBlock.safeParse(block);
    if (!table.success) return [block as unknown as PastedBlock];
    const rows = table.data.rows.map((cells) => ({ _type: 'tableRow', _key: newKey(), cells }));
    return [{ ...table.data, rows } as unknown as PastedBlock];
  });
}

function fitText(block: TextBlock, shift: number, { styles }: Allowed, dropped: Dropped): PastedBlock[] {
  if (block.children.every(({ text }) => text.trim() === '')) return [];
  const level = /^h([1-6])$/.exec(block.style)?.[1];
  const wanted = level ? HEADINGS[Math.min(Math.max(Number(level) - shift, 0), 1)]! : block.style;
  const style = styles.has(wanted) ? wanted : 'normal';
  if (style !== wanted) dropped.add(level ? 'headings' : 'quotations');
  // A heading is bold anyway.
  const lost = new Set([...Object.keys(LOST_FORMATTING), ...(level && style !== 'normal' ? ['strong'] : [])]);
  const children = trimmed(block.children).map((child) => {
    for (const mark of child.marks) if (LOST_FORMATTING[mark]) dropped.add(LOST_FORMATTING[mark]);
    return { ...child, marks: child.marks.filter((mark) => !lost.has(mark)) };
  });
  return [{ ...block, style, children } as unknown as PastedBlock];
}

/** Without the spaces and line breaks before the first word and after the last. */
function trimmed(children: TextBlock['children']): TextBlock['children'] {
  const full = children.map((child) => ({ ...child, text: child.text.replaceAll(/\r\n?/g, '\n') }));
  while (full[0]?.text.trim() === '') full.shift();
  while (full.at(-1)?.text.trim() === '') full.pop();
  return full.map((child, index) => {
    const begun = index === 0 ? child.text.trimStart() : child.text;
    return { ...child, text: index === full.length - 1 ? begun.trimEnd() : begun };
  });
}
