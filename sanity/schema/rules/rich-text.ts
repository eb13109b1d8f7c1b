import type { ValidationError } from '@sanity/types';

interface Span {
  _key?: string;
  _type?: string;
  text?: string;
  marks?: readonly string[] | null;
  source?: { _ref?: string };
}

/** What the rules need to know of a block; text typed by hand or sent through the API may lack any of it. */
interface Block {
  _key?: string;
  _type?: string;
  style?: string;
  children?: readonly (Span | null)[] | null;
  markDefs?: readonly ({ _key?: string } | null)[] | null;
  sources?: readonly { _ref?: string }[];
}

function problem(block: Block, message: string): ValidationError {
  return block._key ? { message, path: [{ _key: block._key }] } : { message };
}

function textOf(block: Block): string {
  return (block.children ?? []).map((span) => span?.text ?? '').join('');
}

/** Checks the outline: no empty heading, and no small heading before the first large one (WCAG 2.2, 1.3.1). */
export function checkHeadings(blocks: readonly Block[] | undefined): true | ValidationError[] {
  const headings = (blocks ?? []).filter((block) => block.style === 'h2' || block.style === 'h3');
  const firstLarge = headings.findIndex((block) => block.style === 'h2');
  const problems = headings.flatMap((block, index) => {
    if (!textOf(block).trim()) return [problem(block, 'Write this heading, or delete the empty line.')];
    if (block.style === 'h3' && (firstLarge < 0 || index < firstLarge))
      return [problem(block, 'Put a large heading before this small one, or make this one large.')];
    return [];
  });
  return problems.length === 0 || problems;
}

function citedBy(block: Block): readonly { _ref?: string }[] {
  if (block._type === 'evidenceNote') return block.sources ?? [];
  return (block.children ?? []).flatMap((span) => (span?._type === 'citation' ? [span.source ?? {}] : []));
}

/** Checks that every source cited in the text is in the document's own list, which numbers them. */
export function checkCitations(blocks: readonly Block[] | undefined, sources: unknown): true | ValidationError[] {
  const listed = new Set(Array.isArray(sources) ? sources.map((source: { _ref?: string } | null) => source?._ref) : []);
  const problems = (blocks ?? [])
    .filter((block) => citedBy(block).some((source) => source._ref && !listed.has(source._ref)))
    .map((block) =>
      problem(block, 'This cites a source that is not in this page’s list of sources. Add it under “Sources”.'),
    );
  return problems.length === 0 || problems;
}

/** Checks that nothing is cited in the text of a page that shows no sources. */
export function checkNoCitations(blocks: readonly Block[] | undefined): true | ValidationError[] {
  const problems = (blocks ?? [])
    .filter((block) => citedBy(block).length > 0)
    .map((block) => problem(block, 'This page shows no sources: remove the citation and link to the source instead.'));
  return problems.length === 0 || problems;
}

/** Checks that no word has two links: a reader who presses it can go to one place only. */
export function checkLinks(block: unknown): true | ValidationError {
  const { children, markDefs } = (block ?? {}) as Block;
  const links = new Set((markDefs ?? []).map((link) => link?._key));
  const words = (children ?? []).find((span) => (span?.marks ?? []).filter((mark) => links.has(mark)).length > 1);
  if (!words) return true;
  return {
    message: `“${words.text?.trim()}” has two links, and a word leads to one place only. Remove one of them.`,
    ...(words._key && { path: ['children', { _key: words._key }] }),
  };
}

/** Checks that a text says something: a press of Enter alone makes a paragraph without words. */
export function checkHasText(blocks: unknown): true | string {
  if (!Array.isArray(blocks)) return true;
  const says = (block: Block | null) => block && (block._type !== 'block' || textOf(block).trim() !== '');
  return (blocks as (Block | null)[]).some(says) || 'Write something here.';
}
