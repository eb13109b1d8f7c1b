import { BookIcon } from '@sanity/icons/Book';
import { LaunchIcon } from '@sanity/icons/Launch';
import { LinkIcon } from '@sanity/icons/Link';
import { defineArrayMember, defineField } from '@sanity/types';
import { pageTypeNames } from '#sanity/content-types.ts';
import { checkPhoneLinkCountry } from '../rules/phone-numbers.ts';
import { checkLink } from '../rules/links.ts';
import { written } from '../rules/text.ts';

/** A link to another site, an e-mail address, a telephone number, or a page of this site that is not a document. */
const link = defineArrayMember({
  name: 'link',
  title: 'Link elsewhere',
  type: 'object',
  icon: LaunchIcon,
  fields: [
    defineField({
      name: 'href',
      title: 'Address',
      description: 'Starts with https://, mailto: or tel:, or with / for a page such as /contact.',
      type: 'string',
      validation: (rule) => [
        rule.required().regex(written).error('Paste the address, or remove the link.'),
        rule.custom(checkLink),
        rule.custom(checkPhoneLinkCountry).warning(),
      ],
    }),
  ],
});

/** A link to a document of this site. It follows the page when its address changes. */
const internalLink = defineArrayMember({
  name: 'internalLink',
  title: 'Link to our page',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'to',
      title: 'Page',
      description: 'The link follows the page, even when its address changes.',
      type: 'reference',
      to: pageTypeNames.map((type) => ({ type })),
      validation: (rule) => rule.required().error('Choose a page, or remove the link.'),
    }),
  ],
});

/** A word that the glossary explains. */
const glossaryLink = defineArrayMember({
  name: 'glossaryLink',
  title: 'Explain in the glossary',
  type: 'object',
  icon: BookIcon,
  fields: [
    defineField({
      name: 'term',
      title: 'Word',
      description: 'Where the word is first used in a text is enough.',
      type: 'reference',
      to: [{ type: 'glossaryTerm' }],
      validation: (rule) => rule.required().error('Choose a word, or remove the link.'),
    }),
  ],
});

/** What an editor can do to words inside a paragraph, the same in every text. */
export const marks = {
  decorators: [
    { title: 'Strong', value: 'strong' },
    { title: 'Emphasis', value: 'em' },
  ],
  annotations: [link, internalLink, glossaryLink],
};

export const lists = [
  { title: 'Bullets', value: 'bullet' },
  { title: 'Numbers', value: 'number' },
];
