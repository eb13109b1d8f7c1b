import { EditIcon } from '@sanity/icons/Edit';
import { defineField, defineType } from '@sanity/types';
import { today } from '../rules/dates.ts';
import { written } from '../rules/text.ts';

export const correction = defineType({
  name: 'correction',
  title: 'Correction',
  type: 'object',
  icon: EditIcon,
  fields: [
    defineField({
      name: 'on',
      title: 'Corrected on',
      type: 'date',
      initialValue: () => today(),
      validation: (rule) => [
        rule.required().error('Give the day of the correction.'),
        rule.custom((on: string | undefined) => !on || on <= today() || 'This day is still to come.'),
      ],
    }),
    defineField({
      name: 'text',
      title: 'What was corrected',
      description: 'What the page said, and what is right: “We wrote that the trial had 100 people. It had 54.”',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.required().regex(written).error('Say what was corrected, or delete this entry.'),
    }),
  ],
  preview: { select: { title: 'text', subtitle: 'on' } },
});
