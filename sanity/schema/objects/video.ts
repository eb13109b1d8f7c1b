import { PlayIcon } from '@sanity/icons/Play';
import { defineField, defineType } from '@sanity/types';
import { checkVideoAddress } from '../rules/links.ts';

export const video = defineType({
  name: 'video',
  title: 'Video',
  type: 'object',
  icon: PlayIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'What it shows',
      type: 'string',
      validation: (rule) => rule.required().error('Say what the video shows.'),
    }),
    defineField({
      name: 'url',
      title: 'Address',
      description: 'Of the video’s own page. Nothing is loaded from there before a reader opens it.',
      type: 'url',
      validation: (rule) => [rule.required().error('Paste the address of the video.'), rule.custom(checkVideoAddress)],
    }),
    defineField({
      name: 'minutes',
      title: 'Length in minutes',
      type: 'number',
      validation: (rule) => rule.integer().min(1).max(600).error('Give the length in whole minutes.'),
    }),
    defineField({
      name: 'transcript',
      title: 'What is said and shown',
      description: 'For people who cannot hear or see it, or have no connection for video.',
      type: 'text',
      rows: 8,
      validation: (rule) =>
        rule.required().warning('Without this text the video says nothing to people who cannot hear or see it.'),
    }),
  ],
  preview: { select: { title: 'title', subtitle: 'url' } },
});
