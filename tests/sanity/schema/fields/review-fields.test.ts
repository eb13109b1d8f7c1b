import { reviewFields } from '#sanity/schema/fields/review-fields.ts';
import { dataset, good } from '../documents';
import { validate } from '../validate';

const bad: [string, object, string[]][] = [
  [
    'a review due before the last',
    { ...good.article, nextReviewDue: '2026-10-01' },
    ['error nextReviewDue: Choose a date after the last review (2026-10-01).'],
  ],
  [
    'a text that its author checked',
    { ...good.article, reviewer: good.article.author },
    ['warning reviewer: The author checks their own text here. Choose somebody else, if you can.'],
  ],
  [
    'a review that is still to come',
    { ...good.article, lastReviewed: '2999-01-01', nextReviewDue: '2999-10-01' },
    ['error lastReviewed: This day is still to come. Give the day the page was last checked.'],
  ],
  [
    'a review more than two years after the last',
    { ...good.article, nextReviewDue: '2028-10-02' },
    ['warning nextReviewDue: Two years after the last review is late enough: research moves on.'],
  ],
];

test.each(bad)('%s is refused with a sentence that says how to mend it', async (_name, document, lines) => {
  expect(await validate(document, dataset)).toEqual(lines);
});

test('nobody is said to have checked a new document', () => {
  const filledIn = reviewFields().filter((field) => 'initialValue' in field);
  expect(filledIn.map(({ name }) => name)).toEqual(['nextReviewDue']);
});
