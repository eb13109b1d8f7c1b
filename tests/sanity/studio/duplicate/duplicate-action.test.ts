import { asCopy } from '#sanity/studio/duplicate/duplicate-action.ts';
import { today } from '#sanity/schema/rules/dates.ts';
import { good, reference } from '#tests/sanity/schema/documents.ts';

test('a copy has the text, but neither the addresses nor the dates nor the review', () => {
  const { slug, reviewer, lastReviewed, nextReviewDue, ...rest } = good.article;
  const reviews = [{ _type: 'review', _key: 'a', on: lastReviewed }];
  const original = { ...rest, slug, reviewer, lastReviewed, nextReviewDue, reviews, previousSlugs: ['old'] };
  expect(rest.publishedOn).not.toBe(today());
  expect(asCopy(original)).toStrictEqual({ ...rest, publishedOn: today() });
});

test('a copy of a question stays in its topic, and has no date', () => {
  expect(asCopy(good.faq)).toMatchObject({ question: 'Is it so?', topic: reference('topic-a') });
  expect(asCopy(good.faq)).not.toHaveProperty('publishedOn');
});
