import { DocumentTextIcon } from '@sanity/icons/DocumentText';
import { defineArrayMember, defineField, defineType } from '@sanity/types';
import { contentTypes } from '#sanity/content-types.ts';
import { addressGroup, contentGroup, linksGroup, reviewGroup } from '../fields/groups.ts';
import { correctionsField } from '../fields/corrections-field.ts';
import { reviewFields } from '../fields/review-fields.ts';
import { richTextField } from '../fields/rich-text-field.ts';
import { languageFields } from '../fields/language-fields.ts';
import { line } from '../fields/line.ts';
import { previousSlugsField, slugField } from '../fields/slug-field.ts';
import { sourcesField } from '../fields/sources-field.ts';
import { claimRules } from '../rules/claims.ts';
import { checkPublishedOn, reviewState, today } from '../rules/dates.ts';
import { written } from '../rules/text.ts';

export const article = defineType({
  name: 'article',
  title: contentTypes.article.title,
  type: 'document',
  icon: DocumentTextIcon,
  groups: [contentGroup, linksGroup, reviewGroup, addressGroup],
  validation: claimRules,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      description: 'What the page is about, in the words a client would use.',
      type: 'string',
      group: 'content',
      validation: (rule) => [
        rule.required().regex(written).error('Give the article a title.'),
        rule.max(70).warning('Search engines cut titles longer than 70 characters.'),
      ],
    }),
    ...languageFields('article'),
    slugField('article', 'title'),
    defineField({
      name: 'summary',
      title: 'Summary',
      description: 'One or two sentences for lists and search results. What will the reader know afterwards?',
      type: 'text',
      rows: 2,
      group: 'content',
      validation: (rule) => [
        rule.required().regex(written).error('Write one or two sentences: lists and search results show them.'),
        rule.max(200).warning('Keep the summary to 200 characters: lists show all of it.'),
      ],
    }),
    defineField({
      name: 'keyPoints',
      title: 'Key points',
      description: 'What to remember if you read nothing else. One sentence each.',
      type: 'array',
      group: 'content',
      of: [line],
      validation: (rule) => rule.max(5).warning('Keep to five key points.'),
    }),
    defineField({
      name: 'picture',
      title: 'Picture',
      description: 'Shown at the top and in lists.',
      type: 'picture',
      group: 'content',
    }),
    richTextField({
      name: 'body',
      title: 'Text',
      description: 'Short paragraphs. Say who says it: “practitioners say”, “a review of ten trials found”.',
      group: 'content',
      required: 'Write the text of the article.',
    }),
    defineField({
      name: 'topics',
      title: 'Topics',
      description: 'One to three. The first is the main one and shows above the title.',
      type: 'array',
      group: 'links',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'topic' }] })],
      validation: (rule) => [
        rule.required().min(1).error('Choose at least one topic, so that readers can find the article.'),
        rule.unique().error('The same topic is listed twice. Remove one.'),
        rule.max(3).warning('Choose three topics at most.'),
      ],
    }),
    sourcesField(),
    defineField({
      name: 'related',
      title: 'Read next',
      description: 'Up to four articles that answer the reader’s next question.',
      type: 'array',
      group: 'links',
      of: [
        defineArrayMember({
          type: 'reference',
          to: [{ type: 'article' }],
          validation: (rule) =>
            rule.custom(
              (related, { document }) =>
                related?._ref !== document?._id.replace(/^drafts\./, '') ||
                'An article cannot be its own “read next”. Remove it.',
            ),
        }),
      ],
      validation: (rule) => [
        rule.unique().error('The same article is listed twice. Remove one.'),
        rule.max(4).warning('Four is enough to choose from.'),
      ],
    }),
    defineField({
      name: 'author',
      title: 'Written by',
      description: 'Readers trust a page more when they see who wrote it.',
      type: 'reference',
      to: [{ type: 'person' }],
      group: 'review',
      validation: (rule) => rule.required().error('Choose who wrote this.'),
    }),
    defineField({
      name: 'publishedOn',
      title: 'First published',
      description: 'Stays the same when you edit the article later.',
      type: 'date',
      group: 'review',
      initialValue: () => today(),
      validation: (rule) => [
        rule.required().error('Give the day the article was first published.'),
        rule.custom(checkPublishedOn),
      ],
    }),
    ...reviewFields(),
    correctionsField(),
    previousSlugsField(),
  ],
  orderings: [
    { name: 'reviewDue', title: 'Review due first', by: [{ field: 'nextReviewDue', direction: 'asc' }] },
    { name: 'newest', title: 'Newest first', by: [{ field: 'publishedOn', direction: 'desc' }] },
    { name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' }] },
  ],
  preview: {
    select: { title: 'title', nextReviewDue: 'nextReviewDue', media: 'picture' },
    prepare: ({ title, nextReviewDue, media }) => ({ title, subtitle: reviewState(nextReviewDue), media }),
  },
});
