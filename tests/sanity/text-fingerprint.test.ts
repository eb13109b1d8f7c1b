import { articleSchema } from '#lib/content/article.ts';
import { textFingerprint } from '#sanity/text-fingerprint.ts';
import { good, paragraph } from '#tests/sanity/schema/documents.ts';
import { rawArticle } from '#tests/support/article.ts';

const whole = {
  ...good.article,
  keyPoints: ['One.', 'Two.'],
  body: [
    paragraph('a', 'Text.'),
    { _type: 'callout', _key: 'b', kind: 'see-a-doctor', title: 'Call 999', body: [paragraph('c', 'At once.')] },
    { _type: 'evidenceNote', _key: 'd', level: 'mixed', text: 'Reviews disagree.' },
    { _type: 'table', _key: 'e', caption: 'Prices', rows: [{ _key: 'r', cells: ['Hour', '£60'] }] },
    { _type: 'steps', _key: 'f', steps: [{ _key: 's', title: 'Lie down', text: 'On your back.' }] },
    { _type: 'dosAndDonts', _key: 'g', dos: ['drink water'], donts: ['drive'] },
  ],
};

/** Every text of the document, each replaced once. */
const words = [
  ...['A title', 'A summary.', 'One.', 'Two.', 'Text.', 'see-a-doctor', 'Call 999', 'At once.', 'mixed'],
  ...['Reviews disagree.', 'Prices', 'Hour', '£60', 'Lie down', 'On your back.', 'drink water', 'drive'],
];

test.each(words)('another text in place of “%s” gives another fingerprint', (text) => {
  const edited: unknown = JSON.parse(JSON.stringify(whole).replace(`"${text}"`, '"Other"'));
  expect(textFingerprint(edited)).not.toBe(textFingerprint(whole));
});

test('the order of texts counts, the order of fields does not', () => {
  const reversed = Object.fromEntries(Object.entries(whole).reverse());
  expect(textFingerprint(reversed)).toBe(textFingerprint(whole));
  expect(textFingerprint({ ...whole, body: whole.body.toReversed() })).not.toBe(textFingerprint(whole));
});

test('white space, invisible marks, keys, dates, topics and addresses are no text', () => {
  const same = {
    ...whole,
    title: ' A\u200B  title\n',
    topics: [],
    slug: { current: 'other' },
    lastReviewed: '2026-11-01',
    _rev: 'other',
  };
  expect(textFingerprint(same)).toBe(textFingerprint(whole));
});

describe('a page', () => {
  const fingerprint = textFingerprint(rawArticle);
  const on = rawArticle.lastReviewed;
  const editedOn = (fields: object) => articleSchema.parse({ ...rawArticle, ...fields }).editedOn;

  it('is not edited while its text is the reviewed one', () => {
    expect(editedOn({ review: { on, fingerprint } })).toBeNull();
    expect(editedOn({ review: { on, fingerprint }, topics: [], _updatedAt: '2026-12-01T10:00:00Z' })).toBeNull();
  });

  it('says on which day its text was edited after the review', () => {
    const edit = { summary: 'Trials agree.', _updatedAt: '2026-12-01T10:00:00Z' };
    expect(editedOn({ review: { on, fingerprint }, ...edit })).toBe('2026-12-01');
  });

  it('says nothing when no review states which text it was of', () => {
    expect(editedOn({ review: null, summary: 'Trials agree.' })).toBeNull();
    expect(editedOn({ review: { on, fingerprint: null }, summary: 'Trials agree.' })).toBeNull();
    expect(editedOn({ review: { on: '2020-01-01', fingerprint }, summary: 'Trials agree.' })).toBeNull();
  });
});
