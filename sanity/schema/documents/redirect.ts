import { TransferIcon } from '@sanity/icons/Transfer';
import { defineField, defineType } from '@sanity/types';
import { contentTypes } from '#sanity/content-types.ts';
import { checkSitePath } from '../rules/links.ts';
import { checkDestination, checkNoPage, checkOtherRedirects } from '../rules/redirects.ts';
import { written } from '../rules/text.ts';

export const redirect = defineType({
  name: 'redirect',
  title: contentTypes.redirect.title,
  type: 'document',
  icon: TransferIcon,
  fields: [
    defineField({
      name: 'from',
      title: 'Old path',
      description: 'What comes after the site’s name in the old address, such as /what-is-cst.',
      type: 'string',
      validation: (rule) => [rule.required().regex(written).error('Write the old path.'), rule.custom(checkSitePath)],
    }),
    defineField({
      name: 'kind',
      title: 'What happened to the page?',
      description: '“Moved” leads readers on. “Gone” tells them, and search engines, that the page will not come back.',
      type: 'string',
      options: {
        list: [
          { title: 'Moved', value: 'moved' },
          { title: 'Gone', value: 'gone' },
        ],
        layout: 'radio',
      },
      initialValue: 'moved',
      validation: (rule) => rule.required().regex(written).error('Choose “Moved” or “Gone”.'),
    }),
    defineField({
      name: 'to',
      title: 'New place',
      description:
        'A path of this site such as /articles/what-is-craniosacral-therapy, or an https:// address elsewhere.',
      type: 'string',
      hidden: ({ document, value }) => document?.kind === 'gone' && !value,
      validation: (rule) => rule.custom((to: string | undefined, { document }) => checkDestination(to, document)),
    }),
  ],
  validation: (rule) => [rule.custom(checkOtherRedirects), rule.custom(checkNoPage)],
  orderings: [{ name: 'from', title: 'Old path', by: [{ field: 'from', direction: 'asc' }] }],
  preview: {
    select: { from: 'from', kind: 'kind', to: 'to' },
    prepare: ({ from, kind, to }) => ({ title: from, subtitle: kind === 'gone' ? 'Gone' : `Moved to ${to ?? '…'}` }),
  },
});
