import { reviewPatch } from '#sanity/studio/review/review-patch.ts';
import { textFingerprint } from '#sanity/text-fingerprint.ts';
import { dataset, good } from '#tests/sanity/schema/documents.ts';
import { validate } from '#tests/sanity/schema/validate.ts';

const confirmation = { reviewer: 'person-b', on: '2026-11-30', nextReviewDue: '2027-11-30', note: ' All is well. ' };

test('a review sets dates and reviewer, and stays as history', async () => {
  const first = { ...good.article, ...reviewPatch(good.article, confirmation) };
  const second = { ...first, ...reviewPatch(first, { ...confirmation, note: ' ' }) };
  expect(second).toMatchObject({ lastReviewed: '2026-11-30', nextReviewDue: '2027-11-30' });
  expect(second.reviews).toMatchObject([
    { on: '2026-11-30', reviewer: { _ref: 'person-b' }, note: 'All is well.' },
    { on: '2026-11-30', fingerprint: textFingerprint(good.article) },
  ]);
  expect(second.reviews[1]).not.toHaveProperty('note');
  expect(new Set((second.reviews as { _key: string }[]).map(({ _key }) => _key)).size).toBe(2);
  expect(await validate(second, dataset)).toEqual([]);
});
