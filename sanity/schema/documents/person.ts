import { UserIcon } from '@sanity/icons/User';
import { defineField, defineType } from '@sanity/types';
import { contentTypes } from '#sanity/content-types.ts';
import { addressGroup, contentGroup } from '../fields/groups.ts';
import { orderField } from '../fields/order-field.ts';
import { richTextField } from '../fields/rich-text-field.ts';
import { previousSlugsField, slugField } from '../fields/slug-field.ts';
import { claimRules } from '../rules/claims.ts';
import { written } from '../rules/text.ts';

export const person = defineType({
  name: 'person',
  title: contentTypes.person.title,
  type: 'document',
  icon: UserIcon,
  groups: [contentGroup, addressGroup],
  validation: claimRules,
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      description: 'As clients know them.',
      type: 'string',
      group: 'content',
      validation: (rule) => rule.required().regex(written).error('Give the person’s name.'),
    }),
    slugField('person', 'name'),
    defineField({
      name: 'credentials',
      title: 'Credentials',
      description:
        'Qualifications and memberships a reader can check. Spell them out: not everybody knows the letters.',
      type: 'string',
      group: 'content',
      validation: (rule) =>
        rule.required().regex(written).error('Say what qualifies this person to write or review here.'),
    }),
    defineField({
      name: 'role',
      title: 'Role',
      description: 'What they do at the practice, such as “Craniosacral therapist”.',
      type: 'string',
      group: 'content',
      validation: (rule) => rule.required().regex(written).error('Say what this person does at the practice.'),
    }),
    defineField({
      name: 'photo',
      title: 'Photo',
      description: 'A friendly portrait, used only with permission.',
      type: 'picture',
      group: 'content',
    }),
    richTextField({
      name: 'bio',
      title: 'About them',
      description: 'A few short paragraphs.',
      group: 'content',
      withoutSources: true,
    }),
    orderField({ group: 'content', description: 'Smaller numbers come first. Leave gaps: 10, 20, 30.' }),
    previousSlugsField(),
  ],
  orderings: [{ name: 'order', title: 'As on the site', by: [{ field: 'order', direction: 'asc' }] }],
  preview: { select: { title: 'name', subtitle: 'role', media: 'photo' } },
});
