import { asCopy } from '../../../../sanity/studio/duplicate/duplicate-action.ts';
import { good, reference } from '../../schema/documents';

test('a copy has the text, but neither the addresses nor the review', () => {
  const { slug, reviewer, lastReviewed, nextReviewDue, ...rest } = good.article;
  const original = { ...rest, slug, reviewer, lastReviewed, nextReviewDue, previousSlugs: ['old'] };
  expect(asCopy(original)).toStrictEqual(rest);
});

test('a copy of a question stays in its topic', () => {
  expect(asCopy(good.faq)).toMatchObject({ question: 'Is it so?', topic: reference('topic-a') });
});
