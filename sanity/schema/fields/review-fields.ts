import { defineArrayMember, defineField, type Reference } from '@sanity/types';
import { checkLastReview, checkNextReview, checkReviewInterval, today, yearsAfter } from '../rules/dates.ts';

/** Who checked a page and when. Editing a page is not a review: these change only when someone has checked every claim. */
export function reviewFields() {
  return [
    defineField({
      name: 'reviewer',
      title: 'Reviewed by',
      description: 'The person who checked this page against its sources. Not the author, if you can help it.',
      type: 'reference',
      to: [{ type: 'person' }],
      group: 'review',
      validation: (rule) => [
        rule.required().error('Choose who checked this page.'),
        rule
          .custom(
            (reviewer, { document }) =>
              !reviewer ||
              (document?.author as Reference | undefined)?._ref !== reviewer._ref ||
              'The author checks their own text here. Choose somebody else, if you can.',
          )
          .warning(),
      ],
    }),
    defineField({
      name: 'lastReviewed',
      title: 'Last reviewed',
      description:
        'The day the whole page was last checked. Correcting a word is not a review, so leave the date then.',
      type: 'date',
      group: 'review',
      validation: (rule) => [
        rule.required().error('Give the day the page was last checked.'),
        rule.custom(checkLastReview),
      ],
    }),
    defineField({
      name: 'nextReviewDue',
      title: 'Next review due',
      description:
        'When the page must be checked again: within a year for health claims, two years at most for anything else.',
      type: 'date',
      group: 'review',
      initialValue: () => yearsAfter(today(), 1),
      validation: (rule) => [
        rule.required().error('Give the day the page must be checked again.'),
        rule.custom((next, { document }) => checkNextReview(next, document?.lastReviewed)),
        rule.custom((next, { document }) => checkReviewInterval(next, document?.lastReviewed)).warning(),
      ],
    }),
    defineField({
      name: 'reviews',
      title: 'Reviews so far',
      description: 'Filled in by “I have checked this page”, in the menu beside Publish. The latest comes last.',
      type: 'array',
      group: 'review',
      of: [defineArrayMember({ type: 'review' })],
      readOnly: true,
    }),
  ];
}
