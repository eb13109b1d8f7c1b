import { CalendarIcon } from '@sanity/icons/Calendar';
import { defineField, defineType } from '@sanity/types';
import { contentTypes } from '#sanity/content-types.ts';
import { addressGroup, contentGroup } from '../fields/groups.ts';
import { richTextField } from '../fields/rich-text-field.ts';
import { previousSlugsField, slugField } from '../fields/slug-field.ts';
import { claimRules } from '../rules/claims.ts';
import { written } from '../rules/text.ts';

export const event = defineType({
  name: 'event',
  title: contentTypes.event.title,
  type: 'document',
  icon: CalendarIcon,
  groups: [contentGroup, addressGroup],
  validation: claimRules,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      group: 'content',
      validation: (rule) => rule.required().regex(written).error('Give the event a title.'),
    }),
    slugField('event', 'title'),
    defineField({
      name: 'starts',
      title: 'Starts',
      type: 'datetime',
      group: 'content',
      validation: (rule) => rule.required().error('Say when it starts.'),
    }),
    defineField({
      name: 'place',
      title: 'Place',
      description: 'Where people must go, such as “The practice, 2 High Street”.',
      type: 'string',
      group: 'content',
      validation: (rule) => rule.required().regex(written).error('Say where it takes place.'),
    }),
    richTextField({
      name: 'body',
      title: 'What happens',
      description: 'Who it is for, and what to bring.',
      group: 'content',
      required: 'Say what happens there.',
      withoutSources: true,
    }),
    previousSlugsField(),
  ],
  orderings: [{ name: 'starts', title: 'Next first', by: [{ field: 'starts', direction: 'asc' }] }],
  preview: { select: { title: 'title', subtitle: 'place' } },
});
