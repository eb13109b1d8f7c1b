import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle';
import { defineArrayMember, defineField, defineType } from '@sanity/types';

const list = (name: string, title: string, description: string) =>
  defineField({
    name,
    title,
    description,
    type: 'array',
    of: [defineArrayMember({ type: 'string' })],
    validation: (rule) => rule.required().min(1).error('Write at least one, or use an ordinary list instead.'),
  });

export const dosAndDonts = defineType({
  name: 'dosAndDonts',
  title: 'Do and don’t',
  type: 'object',
  icon: CheckmarkCircleIcon,
  fields: [
    list('dos', 'Do', 'What helps, each as a short phrase: “drink a glass of water afterwards”.'),
    list('donts', 'Don’t', 'What to avoid, each without “do not”: “drive if you feel dizzy”.'),
  ],
  preview: {
    select: { dos: 'dos', donts: 'donts' },
    prepare: ({ dos, donts }: { dos?: string[]; donts?: string[] }) => ({
      title: `Do: ${dos?.join(', ') ?? ''}`,
      subtitle: `Don’t: ${donts?.join(', ') ?? ''}`,
    }),
  },
});
