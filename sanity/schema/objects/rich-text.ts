import { defineArrayMember, defineType } from '@sanity/types';
import { checkLinks } from '../rules/rich-text.ts';
import { checkPictureFile } from '../rules/pictures.ts';
import { lists, marks } from './links.ts';

export const richText = defineType({
  name: 'richText',
  title: 'Text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        { title: 'Paragraph', value: 'normal' },
        { title: 'Large heading', value: 'h2' },
        { title: 'Small heading', value: 'h3' },
        { title: 'Quotation', value: 'blockquote' },
      ],
      lists,
      marks,
      of: [defineArrayMember({ type: 'citation' })],
      validation: (rule) => rule.custom(checkLinks),
    }),
    defineArrayMember({ type: 'picture', validation: (rule) => rule.custom(checkPictureFile) }),
    defineArrayMember({ type: 'callout' }),
    defineArrayMember({ type: 'evidenceNote' }),
    defineArrayMember({ type: 'table' }),
    defineArrayMember({ type: 'dosAndDonts' }),
    defineArrayMember({ type: 'steps' }),
    defineArrayMember({ type: 'video' }),
    defineArrayMember({ type: 'download' }),
  ],
});

export const plainRichText = defineType({
  name: 'plainRichText',
  title: 'Plain text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [{ title: 'Paragraph', value: 'normal' }],
      lists,
      marks,
      validation: (rule) => rule.custom(checkLinks),
    }),
  ],
});
