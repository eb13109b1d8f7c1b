import { HelpCircleIcon } from '@sanity/icons/HelpCircle';
import { defineArrayMember, defineField, defineType } from '@sanity/types';
import { contentTypes } from '#sanity/content-types.ts';
import { addressGroup, contentGroup, linksGroup, reviewGroup } from '../fields/groups.ts';
import { orderField } from '../fields/order-field.ts';
import { correctionsField } from '../fields/corrections-field.ts';
import { reviewFields } from '../fields/review-fields.ts';
import { richTextField } from '../fields/rich-text-field.ts';
import { previousSlugsField, slugField } from '../fields/slug-field.ts';
import { sourcesField } from '../fields/sources-field.ts';
import { reviewState } from '../rules/dates.ts';
import { claimRules } from '../rules/claims.ts';
import { written } from '../rules/text.ts';

export const faq = defineType({
  name: 'faq',
  title: contentTypes.faq.title,
  type: 'document',
  icon: HelpCircleIcon,
  groups: [contentGroup, linksGroup, reviewGroup, addressGroup],
  validation: claimRules,
  fields: [
    defineField({
      name: 'question',
      title: 'Question',
      description: 'As a client would ask it, with a question mark.',
      type: 'string',
      group: 'content',
      validation: (rule) => [
        rule.required().regex(written).error('Write the question.'),
        rule
          .custom(
            (question: string | undefined) =>
              !question || question.endsWith('?') || 'End the question with a question mark.',
          )
          .warning(),
      ],
    }),
    slugField('faq', 'question'),
    defineField({
      name: 'shortAnswer',
      title: 'Short answer',
      description: 'The whole answer in one or two sentences. Many people read only this.',
      type: 'text',
      rows: 3,
      group: 'content',
      validation: (rule) => [
        rule.required().regex(written).error('Answer the question in one or two sentences.'),
        rule.max(300).warning('Keep the short answer to 300 characters. More can go in the long answer.'),
      ],
    }),
    richTextField({
      name: 'longAnswer',
      title: 'Long answer',
      description: 'Only if there is more to say. It follows the short answer, so do not repeat it.',
      group: 'content',
    }),
    defineField({
      name: 'topic',
      title: 'Topic',
      description: 'The group of questions this belongs to.',
      type: 'reference',
      to: [{ type: 'topic' }],
      group: 'links',
      validation: (rule) => rule.required().error('Choose a topic, so that readers can find the question.'),
    }),
    orderField({ group: 'links', description: 'Smaller numbers come first within the topic. Leave gaps: 10, 20, 30.' }),
    sourcesField(),
    defineField({
      name: 'relatedArticles',
      title: 'Read more in',
      description: 'Articles that say more about this.',
      type: 'array',
      group: 'links',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'article' }] })],
      validation: (rule) => rule.unique().error('The same article is listed twice. Remove one.'),
    }),
    ...reviewFields(),
    correctionsField(),
    previousSlugsField(),
  ],
  orderings: [
    {
      name: 'topic',
      title: 'As on the site',
      by: [
        { field: 'topic.order', direction: 'asc' },
        { field: 'order', direction: 'asc' },
      ],
    },
    { name: 'reviewDue', title: 'Review due first', by: [{ field: 'nextReviewDue', direction: 'asc' }] },
  ],
  preview: {
    select: { title: 'question', nextReviewDue: 'nextReviewDue', topic: 'topic.title' },
    prepare: ({ title, nextReviewDue, topic }) => ({
      title,
      subtitle: [topic, reviewState(nextReviewDue)].filter(Boolean).join(' · '),
    }),
  },
});
