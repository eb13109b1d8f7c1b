import { defineField } from '@sanity/types';
import { aYearAfter, checkNextReview, today } from '../rules/dates.ts';

/** Who checked a page and when. Editing a page is not a review: these change only when somebody has checked every claim. */
export function reviewFields() {
  return [
    defineField({
      name: 'reviewer',
      title: 'Reviewed by',
      description: 'The person who checked this page against its sources. Not the author, if you can help it.',
      type: 'reference',
      to: [{ type: 'person' }],
      group: 'review',
      validation: (rule) => rule.required().error('Choose who checked this page.'),
    }),
    defineField({
      name: 'lastReviewed',
      title: 'Last reviewed',
      description:
        'The day the whole page was last checked. Correcting a word is not a review, so leave the date then.',
      type: 'date',
      group: 'review',
      initialValue: () => today(),
      validation: (rule) => rule.required().error('Give the day the page was last checked.'),
    }),
    defineField({
      name: 'nextReviewDue',
      title: 'Next review due',
      description:
        'When the page must be checked again: within a year for health claims, two years at most for anything else.',
      type: 'date',
      group: 'review',
      initialValue: () => aYearAfter(today()),
      validation: (rule) => [
        rule.required().error('Give the day the page must be checked again.'),
        rule.custom((next, { document }) => checkNextReview(next, document?.lastReviewed)),
      ],
    }),
  ];
}
