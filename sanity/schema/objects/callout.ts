import { BellIcon } from '@sanity/icons/Bell';
import { defineField, defineType } from '@sanity/types';
import { checkHasText } from '../rules/rich-text.ts';
import { written } from '../rules/text.ts';

const kinds = [
  { title: 'Good to know', value: 'information' },
  { title: 'Take care', value: 'caution' },
  { title: 'When to see a doctor', value: 'see-a-doctor' },
];

export const callout = defineType({
  name: 'callout',
  title: 'Box',
  type: 'object',
  icon: BellIcon,
  fields: [
    defineField({
      name: 'kind',
      title: 'Kind of box',
      description: 'Use “When to see a doctor” for anything a reader should act on.',
      type: 'string',
      options: { list: kinds, layout: 'radio' },
      initialValue: 'information',
      validation: (rule) => rule.required().regex(written).error('Choose what kind of box this is.'),
    }),
    defineField({
      name: 'title',
      title: 'Heading',
      description: 'Leave empty to use the kind of box as its heading.',
      type: 'string',
    }),
    defineField({
      name: 'body',
      title: 'Text',
      description: 'A few short sentences or a list.',
      type: 'plainRichText',
      validation: (rule) => rule.required().custom(checkHasText).error('Write the text, or delete this box.'),
    }),
  ],
  preview: {
    select: { title: 'title', kind: 'kind' },
    prepare({ title, kind }) {
      const label = kinds.find(({ value }) => value === kind)?.title ?? 'Box';
      return { title: title ?? label, subtitle: title ? label : undefined };
    },
  },
});
