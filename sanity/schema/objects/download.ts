import { DownloadIcon } from '@sanity/icons/Download';
import { defineField, defineType } from '@sanity/types';
import { downloadTypeNames } from '../../content-types.ts';
import { checkDownload } from '../rules/downloads.ts';

export const download = defineType({
  name: 'download',
  title: 'Leaflet to download',
  type: 'object',
  icon: DownloadIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Name',
      description: 'What it is called, without its type and size: the page adds those.',
      type: 'string',
      validation: (rule) => rule.required().error('Name the leaflet.'),
    }),
    defineField({
      name: 'file',
      title: 'File',
      type: 'file',
      options: { accept: downloadTypeNames.map((name) => `.${name}`).join(',') },
      validation: (rule) => [rule.required().error('Choose the file.'), rule.custom(checkDownload)],
    }),
  ],
  preview: {
    select: { title: 'title', subtitle: 'file.asset.originalFilename' },
  },
});
