import { AsteriskIcon } from '@sanity/icons/Asterisk';
import { defineField, defineType } from '@sanity/types';

export const citation = defineType({
  name: 'citation',
  title: 'Citation',
  type: 'object',
  icon: AsteriskIcon,
  fields: [
    defineField({
      name: 'source',
      title: 'Source',
      description: 'Shown as a small number that leads to the source at the end of the page.',
      type: 'reference',
      to: [{ type: 'source' }],
      validation: (rule) => rule.required().error('Choose the source, or delete this citation.'),
    }),
  ],
  preview: {
    select: { title: 'source.title', authors: 'source.authors', year: 'source.year' },
    prepare: ({ title, authors, year }) => ({
      title: title ?? 'No source chosen',
      subtitle: [authors, year].filter(Boolean).join(', '),
    }),
  },
});
