import { OlistIcon } from '@sanity/icons/Olist';
import { defineArrayMember, defineField, defineType } from '@sanity/types';

export const step = defineType({
  name: 'step',
  title: 'Step',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'What to do',
      description: 'A few words that begin with a verb: “Lie down on your back”.',
      type: 'string',
      validation: (rule) => rule.required().error('Say in a few words what to do.'),
    }),
    defineField({ name: 'text', title: 'How', description: 'One to three sentences.', type: 'text', rows: 3 }),
  ],
  preview: { select: { title: 'title', subtitle: 'text' } },
});

export const steps = defineType({
  name: 'steps',
  title: 'Numbered steps',
  type: 'object',
  icon: OlistIcon,
  fields: [
    defineField({
      name: 'steps',
      title: 'Steps',
      description: 'In the order in which they are done.',
      type: 'array',
      of: [defineArrayMember({ type: 'step' })],
      validation: (rule) => rule.required().min(2).error('Write at least two steps, or use a paragraph instead.'),
    }),
  ],
  preview: {
    select: { steps: 'steps' },
    prepare: ({ steps: items }: { steps?: { title?: string }[] }) => ({
      title: (items ?? []).map(({ title }, index) => `${index + 1}. ${title ?? ''}`).join(' ') || 'No steps yet',
      subtitle: 'Numbered steps',
    }),
  },
});
