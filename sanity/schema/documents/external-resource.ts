import { LaunchIcon } from '@sanity/icons/Launch';
import { defineArrayMember, defineField, defineType } from '@sanity/types';
import { contentTypes } from '#sanity/content-types.ts';
import { today } from '../rules/dates.ts';
import { checkLanguage } from '../rules/identifiers.ts';
import { checkWebAddress } from '../rules/links.ts';
import { claimRules } from '../rules/claims.ts';
import { written } from '../rules/text.ts';

export const externalResource = defineType({
  name: 'externalResource',
  title: contentTypes.externalResource.title,
  type: 'document',
  icon: LaunchIcon,
  validation: claimRules,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      description: 'What the page, film or book is called.',
      type: 'string',
      validation: (rule) => rule.required().regex(written).error('Give the resource a title.'),
    }),
    defineField({
      name: 'url',
      title: 'Web address',
      description: 'Open the page, then copy the whole address from the browser.',
      type: 'url',
      validation: (rule) => [
        rule
          .required()
          .uri({ scheme: ['https', 'http'] })
          .error('Paste the address of the page.'),
        rule.custom(checkWebAddress),
      ],
    }),
    defineField({
      name: 'publisher',
      title: 'Publisher',
      description: 'Who is behind it. Readers judge a page by this.',
      type: 'string',
      validation: (rule) => rule.required().regex(written).error('Say who publishes it.'),
    }),
    defineField({
      name: 'kind',
      title: 'Kind',
      description: 'What a reader will find.',
      type: 'string',
      options: {
        list: [
          { title: 'Article', value: 'article' },
          { title: 'Video', value: 'video' },
          { title: 'Book', value: 'book' },
          { title: 'Organisation', value: 'organisation' },
          { title: 'Guideline', value: 'guideline' },
          { title: 'Study', value: 'study' },
        ],
      },
      validation: (rule) => rule.required().regex(written).error('Choose what kind of resource this is.'),
    }),
    defineField({
      name: 'audience',
      title: 'For whom',
      description: 'Resources are grouped by this.',
      type: 'string',
      options: {
        list: [
          { title: 'Everyone', value: 'everyone' },
          { title: 'Patients', value: 'patients' },
          { title: 'Parents', value: 'parents' },
          { title: 'Professionals', value: 'professionals' },
        ],
      },
      initialValue: 'everyone',
      validation: (rule) => rule.required().regex(written).error('Choose who it is for.'),
    }),
    defineField({
      name: 'language',
      title: 'Language',
      description: 'A short code: “en” for English, “cy” for Welsh.',
      type: 'string',
      initialValue: 'en',
      validation: (rule) => [
        rule.required().regex(written).error('Give the language, such as “en”.'),
        rule.custom(checkLanguage),
      ],
    }),
    defineField({
      name: 'recommendation',
      title: 'Why we recommend it',
      description: 'In one or two sentences: what is it good for?',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.required().regex(written).error('Say why it is worth a reader’s time.'),
    }),
    defineField({
      name: 'caution',
      title: 'What to keep in mind',
      description: 'Anything a careful reader should know, such as claims that studies have not shown.',
      type: 'text',
      rows: 2,
    }),
    defineField({
      name: 'topics',
      title: 'Topics',
      description: 'Readers who narrow the search of the site to one of these topics find the resource.',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'topic' }] })],
      validation: (rule) => rule.unique().error('The same topic is listed twice. Remove one.'),
    }),
    defineField({
      name: 'lastChecked',
      title: 'Last checked',
      description: 'The day somebody last opened the link and read the page.',
      type: 'date',
      initialValue: () => today(),
      validation: (rule) => rule.required().error('Open the link, then give today’s date.'),
    }),
  ],
  orderings: [
    { name: 'lastChecked', title: 'Checked longest ago first', by: [{ field: 'lastChecked', direction: 'asc' }] },
  ],
  preview: {
    select: { title: 'title', publisher: 'publisher', lastChecked: 'lastChecked' },
    prepare: ({ title, publisher, lastChecked }) => ({
      title,
      subtitle: [publisher, lastChecked ? `checked ${lastChecked}` : 'never checked'].filter(Boolean).join(' · '),
    }),
  },
});
