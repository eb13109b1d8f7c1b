import { CommentIcon } from '@sanity/icons/Comment';
import { defineField, defineType } from '@sanity/types';
import { contentTypes } from '#sanity/content-types.ts';

const count = (name: string, title: string) => defineField({ name, title, type: 'number' });

/** Counts of what readers answered to “Was this page clear?”. The site writes them; nobody edits them. */
export const pageFeedback = defineType({
  name: 'pageFeedback',
  title: contentTypes.pageFeedback.title,
  type: 'document',
  icon: CommentIcon,
  readOnly: true,
  fields: [
    defineField({ name: 'path', title: 'Page', type: 'string' }),
    count('clear', 'It was clear'),
    count('unclear', 'It was not clear'),
    count('hardWords', 'Not clear: words were not understood'),
    count('tooLong', 'Not clear: too long'),
    count('notAnswered', 'Not clear: the question was not answered'),
    defineField({ name: 'lastAnswered', title: 'Last answer on', type: 'date' }),
  ],
  orderings: [{ name: 'unclear', title: 'Most unclear first', by: [{ field: 'unclear', direction: 'desc' }] }],
  preview: {
    select: { title: 'path', clear: 'clear', unclear: 'unclear' },
    prepare: ({ title, clear, unclear }: { title?: string; clear?: number; unclear?: number }) => ({
      title: title ?? '',
      subtitle: `clear ${clear ?? 0} · not clear ${unclear ?? 0}`,
    }),
  },
});
