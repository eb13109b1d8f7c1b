import { CogIcon } from '@sanity/icons/Cog';
import { defineArrayMember, defineField, defineType, type SanityDocument } from '@sanity/types';
import { contentTypes } from '#sanity/content-types.ts';
import { richTextField } from '../fields/rich-text-field.ts';
import { claimRules } from '../rules/claims.ts';
import { checkPhoneNumber, checkPhoneNumberInUse } from '../rules/phone-numbers.ts';
import { written } from '../rules/text.ts';

/** The country of the practice's address, by which a number without a country code is read. */
function countryIn(document: SanityDocument | undefined): string | undefined {
  return (document?.['address'] as { country?: string } | undefined)?.country;
}

export const siteSettings = defineType({
  name: 'siteSettings',
  title: contentTypes.siteSettings.title,
  type: 'document',
  icon: CogIcon,
  groups: [
    { name: 'practice', title: 'Practice', default: true },
    { name: 'home', title: 'Home page' },
    { name: 'contact', title: 'Contact' },
    { name: 'search', title: 'Search' },
    { name: 'statements', title: 'Statements' },
  ],
  validation: claimRules,
  fields: [
    defineField({
      name: 'practiceName',
      title: 'Name of the practice',
      description: 'As on your door. Shown at the top of every page.',
      type: 'string',
      group: 'practice',
      validation: (rule) => rule.required().regex(written).error('Give the name of the practice.'),
    }),
    defineField({
      name: 'tagline',
      title: 'What the practice does',
      description:
        'A few words, without a promise. After the name in the title of the home page, and on the picture of a shared link.',
      type: 'string',
      group: 'practice',
      validation: (rule) => [
        rule.required().regex(written).error('Say in a few words what the practice does.'),
        rule.max(80).warning('Keep it to 80 characters.'),
      ],
    }),
    defineField({
      name: 'description',
      title: 'Description for search engines',
      description: 'One or two sentences.',
      type: 'text',
      rows: 2,
      group: 'practice',
      validation: (rule) => [
        rule.required().regex(written).error('Describe the practice in one or two sentences.'),
        rule.max(160).warning('Search engines cut descriptions longer than 160 characters.'),
      ],
    }),
    defineField({
      name: 'notice',
      title: 'Notice above every page',
      description: 'For news such as a holiday. Leave empty when there is none.',
      type: 'string',
      group: 'practice',
    }),
    defineField({
      name: 'navigation',
      title: 'Menu',
      description: 'The main menu, in order. Five entries are easy to take in.',
      type: 'array',
      group: 'practice',
      of: [defineArrayMember({ type: 'navigationItem' })],
      validation: (rule) => rule.max(7).warning('A menu with more than seven entries is hard to scan.'),
    }),
    defineField({
      name: 'homeTitle',
      title: 'Heading',
      description: 'The largest words on the home page.',
      type: 'string',
      group: 'home',
      validation: (rule) => rule.required().regex(written).error('Write the heading of the home page.'),
    }),
    defineField({
      name: 'homeIntro',
      title: 'Introduction',
      description: 'Two or three sentences under the heading.',
      type: 'text',
      rows: 4,
      group: 'home',
      validation: (rule) => rule.required().regex(written).error('Write two or three sentences of introduction.'),
    }),
    defineField({
      name: 'homePicture',
      title: 'Picture',
      description: 'Shown beside the heading.',
      type: 'picture',
      group: 'home',
    }),
    defineField({
      name: 'featured',
      title: 'Articles to show first',
      description: 'Three to six articles for the home page, in order.',
      type: 'array',
      group: 'home',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'article' }] })],
      validation: (rule) => [
        rule.unique().error('The same article is listed twice. Remove one.'),
        rule.max(6).warning('Six articles are enough for the home page.'),
      ],
    }),
    defineField({
      name: 'address',
      title: 'Address',
      description: 'Where clients come to.',
      type: 'address',
      group: 'contact',
    }),
    defineField({
      name: 'openingHours',
      title: 'Opening hours',
      description: 'One line for each group of days.',
      type: 'array',
      group: 'contact',
      of: [defineArrayMember({ type: 'openingHours' })],
    }),
    defineField({
      name: 'phone',
      title: 'Telephone',
      description: 'With spaces, as you would say it. Readers’ telephones dial it, from abroad too.',
      type: 'string',
      group: 'contact',
      validation: (rule) => [
        rule.custom((phone: string | undefined, { document }) => checkPhoneNumber(phone, countryIn(document))),
        rule
          .custom((phone: string | undefined, { document }) => checkPhoneNumberInUse(phone, countryIn(document)))
          .warning(),
      ],
    }),
    defineField({
      name: 'email',
      title: 'E-mail',
      description: 'Shown to readers, so use an address you are happy to publish.',
      type: 'email',
      group: 'contact',
      validation: (rule) => rule.required().error('Write a whole e-mail address, such as hello@example.org.'),
    }),
    defineField({
      name: 'bookingNote',
      title: 'How to book',
      description: 'One or two sentences: how, and how soon you answer.',
      type: 'text',
      rows: 2,
      group: 'contact',
    }),
    defineField({
      name: 'searchSynonyms',
      title: 'Words that mean the same',
      description: 'For the search of the site: who looks for one of a group also finds the others.',
      type: 'array',
      group: 'search',
      of: [defineArrayMember({ type: 'synonymGroup' })],
    }),
    defineField({
      name: 'claimLevel',
      title: 'Sentences that advertising rules refuse',
      description: 'What the Studio does when a text says that the therapy treats, eases or prevents a condition.',
      type: 'string',
      group: 'statements',
      options: {
        list: [
          { title: 'Mention them', value: 'warning' },
          { title: 'Do not let them be published', value: 'error' },
        ],
        layout: 'radio',
      },
      initialValue: 'warning',
    }),
    defineField({
      name: 'medicalDisclaimer',
      title: 'Medical disclaimer',
      description:
        'At the foot of every page in English; Spanish pages have fixed words. It informs; it does not excuse a claim that cannot be shown.',
      type: 'text',
      rows: 3,
      group: 'statements',
      validation: (rule) => rule.required().regex(written).error('Write the disclaimer: every health page needs one.'),
    }),
    defineField({
      name: 'emergencyNote',
      title: 'In an emergency',
      description: 'Whom to call, and when. Shown on every page in English; Spanish pages have fixed words.',
      type: 'text',
      rows: 2,
      group: 'statements',
      validation: (rule) => rule.required().regex(written).error('Say whom to call in an emergency.'),
    }),
    richTextField({
      name: 'about',
      title: 'About the practice',
      description: 'The text of the page “About”.',
      group: 'statements',
      required: 'Write the text of the page “About”.',
      withoutSources: true,
    }),
    richTextField({
      name: 'privacy',
      title: 'Privacy',
      description: 'What the site and the practice do with personal data. Keep it true.',
      group: 'statements',
      required: 'Write the privacy statement.',
      withoutSources: true,
    }),
    richTextField({
      name: 'howWeWrite',
      title: 'How we write',
      description: 'Who writes and checks your pages, how often, who pays for them, and how to complain.',
      group: 'statements',
      withoutSources: true,
    }),
    richTextField({
      name: 'accessibility',
      title: 'Accessibility',
      description: 'What the site aims for, what does not work yet, and how to report a problem.',
      group: 'statements',
      required: 'Write the accessibility statement.',
      withoutSources: true,
    }),
  ],
  preview: { select: { title: 'practiceName', subtitle: 'tagline', media: 'homePicture' } },
});
