import { ClockIcon } from '@sanity/icons/Clock';
import { defineField, defineType } from '@sanity/types';
import { written } from '../rules/text.ts';

export const openingHours = defineType({
  name: 'openingHours',
  title: 'Opening hours',
  type: 'object',
  icon: ClockIcon,
  fields: [
    defineField({
      name: 'days',
      title: 'Days',
      description: 'Such as “Monday to Thursday”.',
      type: 'string',
      validation: (rule) => rule.required().regex(written).error('Say which days.'),
    }),
    defineField({
      name: 'hours',
      title: 'Hours',
      description: 'Such as “9am to 6pm”, or “Closed”.',
      type: 'string',
      validation: (rule) => rule.required().regex(written).error('Say which hours, or “Closed”.'),
    }),
    defineField({ name: 'note', title: 'Note', description: 'Such as “evenings by arrangement”.', type: 'string' }),
  ],
  preview: { select: { title: 'days', subtitle: 'hours' } },
});
