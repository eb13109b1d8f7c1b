import { MenuIcon } from '@sanity/icons/Menu';
import { defineField, defineType } from '@sanity/types';
import { checkSitePath } from '../rules/links.ts';
import { written } from '../rules/text.ts';

export const navigationItem = defineType({
  name: 'navigationItem',
  title: 'Menu entry',
  type: 'object',
  icon: MenuIcon,
  fields: [
    defineField({
      name: 'label',
      title: 'Words',
      description: 'One or two words.',
      type: 'string',
      validation: (rule) => [
        rule.required().regex(written).error('Write the words a reader sees in the menu.'),
        rule.max(20).warning('Keep menu entries short, so that they fit on a telephone.'),
      ],
    }),
    defineField({
      name: 'path',
      title: 'Path',
      description: 'The page it leads to, such as /articles.',
      type: 'string',
      validation: (rule) => [
        rule.required().regex(written).error('Write the path of the page.'),
        rule.custom(checkSitePath),
      ],
    }),
  ],
  preview: { select: { title: 'label', subtitle: 'path' } },
});
