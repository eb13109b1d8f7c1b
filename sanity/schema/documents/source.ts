import { BookIcon } from '@sanity/icons/Book';
import { defineField, defineType } from '@sanity/types';
import { contentTypes } from '#sanity/content-types.ts';
import { checkDoi, checkIsbn, checkPmid } from '../rules/identifiers.ts';
import { claimRules } from '../rules/claims.ts';
import { checkWebAddress } from '../rules/links.ts';
import { written } from '../rules/text.ts';

const evidenceTypes = [
  { title: 'Systematic review (many studies weighed together)', value: 'systematic-review' },
  { title: 'Randomised trial', value: 'randomised-trial' },
  { title: 'Guideline', value: 'guideline' },
  { title: 'Regulator', value: 'regulator' },
  { title: 'What practitioners say', value: 'practitioner' },
  { title: 'Reference work', value: 'reference' },
];

const notices = [
  { title: 'Retracted', value: 'retraction' },
  { title: 'Retracted in part', value: 'partial-retraction' },
  { title: 'The publisher is concerned about it', value: 'concern' },
  { title: 'Corrected', value: 'correction' },
];

export const source = defineType({
  name: 'source',
  title: contentTypes.source.title,
  type: 'document',
  icon: BookIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      description: 'Exactly as printed.',
      type: 'string',
      validation: (rule) => rule.required().regex(written).error('Give the title as printed.'),
    }),
    defineField({
      name: 'authors',
      title: 'Authors',
      description: 'As printed, such as “Haller H, Lauche R, Sundberg T”. For a page without a name, the organisation.',
      type: 'string',
      validation: (rule) => rule.required().regex(written).error('Say who wrote it.'),
    }),
    defineField({
      name: 'publication',
      title: 'Published in',
      description: 'The journal, the publisher or the website.',
      type: 'string',
      validation: (rule) => rule.required().regex(written).error('Say where it was published.'),
    }),
    defineField({
      name: 'year',
      title: 'Year',
      description: 'When it was published. Leave it empty for a web page that does not say.',
      type: 'number',
      validation: (rule) => [
        rule.integer().min(1800).max(2100).error('Give the year in four digits.'),
        rule.custom(
          (year, { document }) =>
            year !== undefined ||
            !(document?.doi || document?.pmid) ||
            'Give the year in which the paper was published.',
        ),
      ],
    }),
    defineField({
      name: 'locator',
      title: 'Volume, issue, pages',
      description: 'Such as “21:1” or “12(6):679”.',
      type: 'string',
    }),
    defineField({
      name: 'doi',
      title: 'DOI',
      description: 'The permanent number of a paper. It starts with “10.”',
      type: 'string',
      validation: (rule) => rule.custom(checkDoi),
    }),
    defineField({
      name: 'pmid',
      title: 'PubMed number',
      description: 'The number at the end of the paper’s PubMed address.',
      type: 'string',
      validation: (rule) => rule.custom(checkPmid),
    }),
    defineField({
      name: 'isbn',
      title: 'ISBN',
      description: 'The number of a book, with 10 or 13 digits.',
      type: 'string',
      validation: (rule) => rule.custom(checkIsbn),
    }),
    defineField({
      name: 'url',
      title: 'Web address',
      description: 'For sources without any of these numbers.',
      type: 'string',
      validation: (rule) => rule.custom(checkWebAddress),
    }),
    defineField({
      name: 'evidenceType',
      title: 'Kind of evidence',
      description: 'Shown to readers in words.',
      type: 'string',
      options: { list: evidenceTypes },
      validation: (rule) => rule.required().regex(written).error('Choose what kind of evidence this is.'),
    }),
    defineField({
      name: 'finding',
      title: 'What it found',
      description: 'One plain sentence. If the answer was “we do not know”, say so.',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.required().regex(written).error('Say in one sentence what it found.'),
    }),
    defineField({
      name: 'notice',
      title: 'Retraction or correction',
      description: 'Looked up every month at Crossref and PubMed. Readers see it below the source.',
      type: 'object',
      readOnly: true,
      hidden: ({ value }) => !value,
      fields: [
        defineField({
          name: 'kind',
          title: 'What',
          type: 'string',
          options: { list: notices },
          validation: (rule) => rule.required().error('Say what it is.'),
        }),
        defineField({ name: 'on', title: 'On', type: 'date' }),
        defineField({ name: 'doi', title: 'DOI of the notice', type: 'string' }),
      ],
    }),
  ],
  validation: (rule) => [
    rule
      .custom(
        (document) =>
          ['doi', 'pmid', 'isbn', 'url'].some((field) => document?.[field]) ||
          'Give a DOI, a PubMed number, an ISBN or a web address, so that readers can look it up.',
      )
      .warning(),
    ...claimRules(rule),
  ],
  orderings: [{ name: 'year', title: 'Newest first', by: [{ field: 'year', direction: 'desc' }] }],
  preview: {
    select: { title: 'title', authors: 'authors', year: 'year', evidenceType: 'evidenceType' },
    prepare: ({ title, authors, year, evidenceType }) => ({
      title,
      subtitle: [authors, year].filter(Boolean).join(', '),
      description: evidenceTypes.find(({ value }) => value === evidenceType)?.title,
    }),
  },
});
