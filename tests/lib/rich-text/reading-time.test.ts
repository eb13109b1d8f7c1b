import { richTextSchema } from '#lib/content/rich-text.ts';
import { readingMinutes } from '#lib/rich-text/reading-time.ts';
import { rawBlock } from '#tests/support/rich-text.ts';

const words = (count: number) => 'word '.repeat(count);

it.each([
  ['nothing takes a minute', [], 1],
  ['a short text takes a minute', [rawBlock('a', words(20))], 1],
  ['a long one takes longer', [rawBlock('a', words(500)), rawBlock('b', words(500))], 5],
  ['the marks of a preview are no words', [rawBlock('a', `${words(199)}word${'\u200B\uFEFF'.repeat(1_000)}`)], 1],
  [
    'callouts and evidence notes are read too',
    [
      { _key: 'c', _type: 'callout', kind: 'information', title: null, body: [rawBlock('a', words(400))] },
      { _key: 'e', _type: 'evidenceNote', level: 'mixed', text: words(400), sources: [] },
    ],
    4,
  ],
])('%s', (_, body, minutes) => expect(readingMinutes(richTextSchema.parse(body))).toBe(minutes));
