import { BookIcon } from '@sanity/icons/Book';
import { defineField, defineType } from '@sanity/types';
import { contentTypes } from '#sanity/content-types.ts';
import { contentGroup, reviewGroup } from '../fields/groups.ts';
import { line } from '../fields/line.ts';
import { reviewFields } from '../fields/review-fields.ts';
import { reviewState } from '../rules/dates.ts';
import { checkSlug, checkSlugIsFree } from '../rules/identifiers.ts';
import { claimRules } from '../rules/claims.ts';
import { written } from '../rules/text.ts';

export const glossaryTerm = defineType({
  name: 'glossaryTerm',
  title: contentTypes.glossaryTerm.title,
  type: 'document',
  icon: BookIcon,
  groups: [contentGroup, reviewGroup],
  validation: claimRules,
  fields: [
    defineField({
      name: 'term',
      title: 'Word',
      description: 'In the singular, with a small letter unless it is a name.',
      type: 'string',
      group: 'content',
      validation: (rule) => rule.required().regex(written).error('Write the word.'),
    }),
    defineField({
      name: 'slug',
      title: 'Its place on the glossary page',
      description: 'Press “Generate” once; after that, leave it alone: texts lead here.',
      type: 'slug',
      group: 'content',
      options: { source: 'term', maxLength: 96, isUnique: () => true },
      validation: (rule) =>
        rule.custom(checkSlug).custom(checkSlugIsFree('Another word has this place. Add something to it.')),
    }),
    defineField({
      name: 'definition',
      title: 'What it means',
      description: 'In one to three sentences that need no other hard word.',
      type: 'text',
      rows: 3,
      group: 'content',
      validation: (rule) => [
        rule.required().regex(written).error('Say what the word means.'),
        rule.max(300).warning('Keep it to 300 characters. More can go in an article.'),
      ],
    }),
    defineField({
      name: 'alsoCalled',
      title: 'Also called',
      description: 'Other words for the same thing.',
      type: 'array',
      group: 'content',
      of: [line],
      validation: (rule) => rule.unique().error('The same word is listed twice. Remove one.'),
    }),
    ...reviewFields(),
  ],
  orderings: [{ name: 'term', title: 'A to Z', by: [{ field: 'term', direction: 'asc' }] }],
  preview: {
    select: { title: 'term', definition: 'definition', nextReviewDue: 'nextReviewDue' },
    prepare: ({ title, definition, nextReviewDue }) => ({
      title,
      subtitle: [reviewState(nextReviewDue), definition].filter(Boolean).join(' · '),
    }),
  },
});
