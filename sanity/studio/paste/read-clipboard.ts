import { htmlToPortableText } from '@portabletext/html';
import { compileSchema, defineSchema } from '@portabletext/schema';
import { type Dropped } from './dropped.ts';
import { prepare } from './prepare.ts';
import { rtfPictures } from './rtf-pictures.ts';
import { tableOf } from './table.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));

/** Everything that other programs write and that is kept, or whose loss the notice names. */
const schema = compileSchema(
  defineSchema({
    styles: named('normal', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'),
    lists: named('bullet', 'number'),
    decorators: named('strong', 'em', 'underline', 'strike-through'),
    annotations: [{ name: 'link', fields: [{ name: 'href', type: 'string' }] }],
    blockObjects: [
      {
        name: 'picture',
        fields: [
          { name: 'src', type: 'string' },
          { name: 'alt', type: 'string' },
        ],
      },
      { name: 'table', fields: [{ name: 'rows', type: 'array' }] },
    ],
  }),
);

/** What another program put on the clipboard. */
export interface Clipboard {
  /** Its `text/html`. */
  html: string;
  /** Its `text/rtf`, which may be empty. */
  rtf: string;
}

/** A block as it was read: a paragraph, a `picture` with the `src` it had, or a `table` with rows of texts. */
export type ReadBlock = ReturnType<typeof htmlToPortableText>[number];

/**
 * Reads what another program put on the clipboard, with Sanity's own rules for Word, Google Docs and the web.
 *
 * @param dropped is told what no field can have
 * @param newKey makes the keys of blocks and spans
 */
export function readClipboard({ html, rtf }: Clipboard, dropped: Dropped, newKey: () => string): ReadBlock[] {
  const document = new DOMParser().parseFromString(html, 'text/html');
  prepare(document, rtfPictures(rtf), dropped);
  return htmlToPortableText(html, {
    schema,
    keyGenerator: newKey,
    parseHtml: () => document,
    rules: [
      {
        deserialize(node, _next, createBlock) {
          if (node.nodeName !== 'TABLE') return undefined;
          const table = tableOf(node as HTMLTableElement, dropped);
          return table && createBlock({ _type: 'table', ...table });
        },
      },
    ],
    types: {
      image: ({ value: { src = '', alt = '' } }) => ({ _key: newKey(), _type: 'picture', src, alt }),
    },
  });
}
