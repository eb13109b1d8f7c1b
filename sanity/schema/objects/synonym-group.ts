import { SearchIcon } from '@sanity/icons/Search';
import { defineField, defineType } from '@sanity/types';
import { line } from '../fields/line.ts';

export const synonymGroup = defineType({
  name: 'synonymGroup',
  title: 'Words that mean the same',
  type: 'object',
  icon: SearchIcon,
  fields: [
    defineField({
      name: 'words',
      title: 'Words or phrases',
      description: 'Such as “CST” and “craniosacral therapy”. Who searches for one also finds the others.',
      type: 'array',
      of: [line],
      validation: (rule) => [
        rule.required().min(2).error('Give at least two words or phrases that mean the same.'),
        rule.max(8).warning('More than eight make the search find too much.'),
      ],
    }),
  ],
  preview: {
    select: { words: 'words' },
    prepare: ({ words }: { words?: string[] }) => ({ title: words?.join(' = ') ?? 'No words yet' }),
  },
});
