import { TagIcon } from '@sanity/icons/Tag';
import { defineField, defineType } from '@sanity/types';
import { contentTypes } from '#sanity/content-types.ts';
import { addressGroup, contentGroup } from '../fields/groups.ts';
import { orderField } from '../fields/order-field.ts';
import { previousSlugsField, slugField } from '../fields/slug-field.ts';
import { claimRules } from '../rules/claims.ts';
import { written } from '../rules/text.ts';

export const topic = defineType({
  name: 'topic',
  title: contentTypes.topic.title,
  type: 'document',
  icon: TagIcon,
  groups: [contentGroup, addressGroup],
  validation: claimRules,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      description: 'Two or three words.',
      type: 'string',
      group: 'content',
      validation: (rule) => [
        rule.required().regex(written).error('Give the topic a title.'),
        rule.max(40).warning('Keep the title short: it is used as a label.'),
      ],
    }),
    slugField('topic', 'title'),
    defineField({
      name: 'summary',
      title: 'Summary',
      description: 'One sentence: what a reader finds under this topic.',
      type: 'text',
      rows: 2,
      group: 'content',
      validation: (rule) => [
        rule.required().regex(written).error('Say in one sentence what the topic covers.'),
        rule.max(200).warning('Keep the summary to 200 characters: lists show all of it.'),
      ],
    }),
    defineField({
      name: 'picture',
      title: 'Picture',
      description: 'Shown beside the title of the topic’s page. Lists of topics do not show it.',
      type: 'picture',
      group: 'content',
    }),
    orderField({ group: 'content', description: 'Smaller numbers come first. Leave gaps: 10, 20, 30.' }),
    previousSlugsField(),
  ],
  orderings: [{ name: 'order', title: 'As on the site', by: [{ field: 'order', direction: 'asc' }] }],
  preview: { select: { title: 'title', subtitle: 'summary', media: 'picture' } },
});
