import { evaluate, parse } from 'groq-js';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';

import { richTextSchema } from '#lib/content/rich-text.ts';
import { searchDocumentsQuery } from '#lib/content/search-documents.ts';
import { richTextToHtml } from '#lib/rich-text/html.ts';
import { richTextToMdast } from '#lib/rich-text/markdown.ts';
import { markdownOf } from '#lib/rich-text/mdast.ts';
import { outline } from '#lib/rich-text/outline.ts';
import { readingMinutes } from '#lib/rich-text/reading-time.ts';
import { english } from '#lib/i18n/english.ts';
import { rawParts } from '#tests/support/rich-text-parts.ts';

/** Every word of each part, in the order in which it is read. */
const words: Record<keyof typeof rawParts, string[]> = {
  table: ['What differs', 'First visit', 'Later', 'Time', '90 minutes', '60 minutes', 'Price', '£80 | £70'],
  dosAndDonts: ['rest', 'drink water', 'drive if you feel dizzy'],
  steps: ['Lie down', 'On your back.', 'Breathe out'],
  video: ['How to rest', 'Lie down.', 'Breathe out.'],
  download: ['After your session'],
};

const cases = Object.entries(words) as [keyof typeof rawParts, string[]][];

const optionsFor = (body: ReturnType<typeof richTextSchema.parse>) => ({
  outline: outline(body, []),
  siteUrl: 'https://www.example.org',
  words: english,
});

function inOrder(text: string, expected: readonly string[]): void {
  let from = 0;
  for (const word of expected) {
    const at = text.indexOf(word, from);
    expect({ word, text, found: at >= from }).toMatchObject({ found: true });
    from = at + word.length;
  }
}

test.each(cases)('%s has all its words in feeds', (name, expected) => {
  const body = richTextSchema.parse([rawParts[name]]);
  const html = richTextToHtml(body, optionsFor(body));
  inOrder(html, expected);
  expect(html).not.toMatch(/(?:href|src)="\//);
});

test.each(cases)('%s has all its words in Markdown, which a parser reads back', (name, expected) => {
  const body = richTextSchema.parse([rawParts[name]]);
  const markdown = markdownOf(richTextToMdast(body, optionsFor(body)));
  const tree = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  inOrder(tree.children.map((node) => JSON.stringify(node) && deep(node)).join('\n'), expected);
  if (name === 'table') expect(tree.children.map(({ type }) => type)).toContain('table');
});

/** The words of a node with a space between its parts. */
function deep(node: object): string {
  return 'children' in node &&
    Array.isArray(node.children) &&
    node.children.some((child: object) => 'children' in child)
    ? (node.children as object[]).map(deep).join(' ')
    : toString(node);
}

test.each(cases)('%s has all its words in the search', async (name, expected) => {
  const article = { _id: 'a', _type: 'article', title: 'A', slug: { current: 'a' }, body: [rawParts[name]] };
  const params = { types: ['article'], after: '', count: 1 };
  const found = await evaluate(parse(searchDocumentsQuery, { params }), { dataset: [article], params });
  const { documents } = (await found.get()) as { documents: { text: string }[] };
  for (const word of expected) expect(documents[0]?.text).toContain(word);
});

test('the words of a part count for the time that a text takes to read', () => {
  const cells = Array.from({ length: 1_000 }, () => 'word');
  expect(readingMinutes(richTextSchema.parse([{ ...rawParts.table, rows: [{ cells }] }]))).toBe(5);
});
