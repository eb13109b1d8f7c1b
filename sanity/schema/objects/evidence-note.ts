import { BarChartIcon } from '@sanity/icons/BarChart';
import { defineField, defineType } from '@sanity/types';
import { written } from '../rules/text.ts';

const levels = [
  { title: 'What practitioners say', value: 'practitioners' },
  { title: 'Studies disagree', value: 'mixed' },
  { title: 'Little research', value: 'limited' },
  { title: 'Not shown in studies', value: 'not-shown' },
];

export const evidenceNote = defineType({
  name: 'evidenceNote',
  title: 'What the evidence says',
  type: 'object',
  icon: BarChartIcon,
  fields: [
    defineField({
      name: 'level',
      title: 'How sure are we?',
      description: 'Shown in words beside the note. If you hesitate between two, choose the more careful one.',
      type: 'string',
      options: { list: levels, layout: 'radio' },
      validation: (rule) => rule.required().regex(written).error('Choose how sure we are.'),
    }),
    defineField({
      name: 'text',
      title: 'Note',
      description: 'One to three plain sentences. Say what was found, and what was not.',
      type: 'text',
      rows: 3,
      validation: (rule) => [
        rule.required().regex(written).error('Write the note, or delete it.'),
        rule.max(400).warning('Keep the note to three sentences.'),
      ],
    }),
    defineField({
      name: 'sources',
      title: 'Sources',
      description: 'Choose only from this page’s own list of sources.',
      type: 'array',
      of: [{ type: 'reference', to: [{ type: 'source' }] }],
      validation: (rule) => rule.unique().error('The same source is listed twice. Remove one.'),
    }),
  ],
  preview: {
    select: { text: 'text', level: 'level' },
    prepare: ({ text, level }) => ({
      title: text ?? 'Empty note',
      subtitle: levels.find(({ value }) => value === level)?.title,
    }),
  },
});
