/** @jest-environment ./tests/support/dom-environment.mjs */
import { googleDocs } from '#tests/support/clipboard/google-docs.ts';
import { type Part, type Run, type Writer } from '#tests/support/clipboard/model.ts';
import { outlookWeb } from '#tests/support/clipboard/outlook-web.ts';
import { pages } from '#tests/support/clipboard/pages.ts';
import { pasted } from '#tests/support/clipboard/pasted.ts';
import { webPage } from '#tests/support/clipboard/web-page.ts';
import { wordOnline } from '#tests/support/clipboard/word-online.ts';
import { word } from '#tests/support/clipboard/word.ts';

const programs: Readonly<Record<string, Writer>> = {
  'Word or Outlook on a computer': word,
  'Word on the web': wordOnline,
  'Google Docs': googleDocs,
  Pages: pages,
  'Outlook on the web': outlookWeb,
  'a page of the web': webPage,
};

const heading = (level: 1 | 2 | 3, text: string): Part => ({ kind: 'heading', level, runs: [{ text }] });
const paragraph = (...runs: (Run | string)[]): Part => ({
  kind: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
});
const list = (...items: ['bullet' | 'number', number, string | Run[]][]): Part => ({
  kind: 'list',
  items: items.map(([type, level, runs]) => ({
    type,
    level,
    runs: typeof runs === 'string' ? [{ text: runs }] : runs,
  })),
});
const body = paragraph('A paragraph long enough to be the usual text of the document, whatever its headings are like.');
const bodyLine =
  'normal: A paragraph long enough to be the usual text of the document, whatever its headings are like.';

const pixel = 'data:image/png;base64,iVBORw0KGgo=';
const through = encodeURIComponent('https://www.nhs.uk/conditions/?a=1&b=2');

/** What is copied, what arrives, and what staff are told. */
const cases: readonly [name: string, parts: Part[], lines: string[], notice?: string][] = [
  ['paragraphs', [paragraph('One.'), paragraph('Two.')], ['normal: One.', 'normal: Two.']],
  ['Heading 1 as a large heading', [heading(1, 'Top'), body], ['h2: Top', bodyLine]],
  [
    'headings of three levels',
    [heading(1, 'Top'), body, heading(2, 'Middle'), body, heading(3, 'Low'), body],
    ['h2: Top', bodyLine, 'h3: Middle', bodyLine, 'h3: Low', bodyLine],
  ],
  ['bold', [paragraph('a ', { text: 'word', bold: true }, ' b')], ['normal: a *word* b']],
  ['italic', [paragraph('a ', { text: 'word', italic: true }, ' b')], ['normal: a _word_ b']],
  ['bold italic', [paragraph('a ', { text: 'word', bold: true, italic: true }, ' b')], ['normal: a *_word_* b']],
  [
    'a link',
    [paragraph('see ', { text: 'there', href: 'https://example.org/a?b=c' }, ' now')],
    ['normal: see [there](https://example.org/a?b=c) now'],
  ],
  [
    'a bold link',
    [paragraph('see ', { text: 'there', bold: true, href: 'https://example.org/' })],
    ['normal: see [*there*](https://example.org/)'],
  ],
  [
    'a link that Google wraps',
    [paragraph({ text: 'NHS', href: `https://www.google.com/url?q=${through}&sa=D&source=editors&ust=1` })],
    ['normal: [NHS](https://www.nhs.uk/conditions/?a=1&b=2)'],
  ],
  [
    'a link that Outlook wraps',
    [paragraph({ text: 'NHS', href: `https://eur01.safelinks.protection.outlook.com/?url=${through}&data=05%7C02` })],
    ['normal: [NHS](https://www.nhs.uk/conditions/?a=1&b=2)'],
  ],
  [
    'an e-mail address',
    [paragraph({ text: 'Write', href: 'mailto:hello@example.org' }, ' to us')],
    ['normal: [Write](mailto:hello@example.org) to us'],
  ],
  [
    'a link to a file of that computer',
    [paragraph('see ', { text: 'notes', href: 'file:///C:/Users/ada/notes.docx' })],
    ['normal: see notes'],
    'Left out: links that readers cannot follow.',
  ],
  ['bullets', [list(['bullet', 1, 'One'], ['bullet', 1, 'Two'])], ['bullet 1: One', 'bullet 1: Two']],
  ['numbers', [list(['number', 1, 'One'], ['number', 1, 'Two'])], ['number 1: One', 'number 1: Two']],
  [
    'bullets within bullets',
    [list(['bullet', 1, 'One'], ['bullet', 2, 'Within'], ['bullet', 3, 'Deep'], ['bullet', 1, 'Two'])],
    ['bullet 1: One', 'bullet 2: Within', 'bullet 3: Deep', 'bullet 1: Two'],
  ],
  [
    'numbers within numbers',
    [list(['number', 1, 'One'], ['number', 2, 'Within'], ['number', 1, 'Two'])],
    ['number 1: One', 'number 2: Within', 'number 1: Two'],
  ],
  [
    'bullets within numbers',
    [list(['number', 1, 'One'], ['bullet', 2, 'Within'], ['bullet', 2, 'Also'], ['number', 1, 'Two'])],
    ['number 1: One', 'bullet 2: Within', 'bullet 2: Also', 'number 1: Two'],
  ],
  [
    'looks and links in a list',
    [
      list([
        'bullet',
        1,
        [{ text: 'a ' }, { text: 'word', bold: true }, { text: ' ' }, { text: 'x', href: 'https://e.org/' }],
      ]),
    ],
    ['bullet 1: a *word* [x](https://e.org/)'],
  ],
  [
    'a list between paragraphs',
    [paragraph('Before'), list(['bullet', 1, 'One']), paragraph('After')],
    ['normal: Before', 'bullet 1: One', 'normal: After'],
  ],
  [
    'a table',
    [
      paragraph('Before'),
      {
        kind: 'table',
        rows: [
          ['Day', 'Hours'],
          ['Monday', '9 to 5'],
          ['Friday', ''],
        ],
      },
      paragraph('After'),
    ],
    ['normal: Before', 'table Day | Hours / Monday | 9 to 5 / Friday | ', 'normal: After'],
  ],
  [
    'a picture',
    [paragraph('Before'), { kind: 'picture', src: pixel, alt: 'A hand' }, paragraph('After')],
    ['normal: Before', `picture ${pixel} “A hand”`, 'normal: After'],
  ],
  [
    'underlining',
    [paragraph('a ', { text: 'word', underline: true }, ' b')],
    ['normal: a word b'],
    'Left out: underlining.',
  ],
  [
    'strikethrough',
    [paragraph('a ', { text: 'word', strike: true }, ' b')],
    ['normal: a word b'],
    'Left out: strikethrough.',
  ],
  ['a line break', [paragraph('Rose Street\nYork')], ['normal: Rose Street\nYork']],
  ['characters of HTML', [paragraph('1 < 2 & "three"')], ['normal: 1 < 2 & "three"']],
];

describe.each(Object.entries(programs))('from %s', (_program, write) => {
  test.each(cases.map(([name, parts, lines, notice]) => ({ name, parts, expected: { lines, notice } })))(
    '$name',
    ({ parts, expected }) => expect(pasted(write(parts))).toEqual(expected),
  );
});
