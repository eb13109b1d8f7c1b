import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle';
import { defineArrayMember, defineField, defineType } from '@sanity/types';
import { reviewChecks } from '#sanity/content-types.ts';

export const review = defineType({
  name: 'review',
  title: 'Review',
  type: 'object',
  icon: CheckmarkCircleIcon,
  fields: [
    defineField({ name: 'on', title: 'Checked on', type: 'date' }),
    defineField({ name: 'reviewer', title: 'Checked by', type: 'reference', to: [{ type: 'person' }] }),
    defineField({
      name: 'checked',
      title: 'What was checked',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
      options: { list: [...reviewChecks] },
    }),
    defineField({ name: 'note', title: 'Note', type: 'text', rows: 3 }),
    defineField({
      name: 'fingerprint',
      title: 'Fingerprint of the text',
      description: 'By this the site sees whether the text has changed since.',
      type: 'string',
      hidden: true,
    }),
  ],
  preview: {
    select: { on: 'on', name: 'reviewer.name', note: 'note' },
    prepare: ({ on, name, note }: { on?: string; name?: string; note?: string }) => ({
      title: [on ?? 'No date', name].filter(Boolean).join(' · '),
      subtitle: note,
    }),
  },
});
