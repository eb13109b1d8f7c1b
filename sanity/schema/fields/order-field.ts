import { defineField } from '@sanity/types';

/** A place in a list that an editor sets by hand. */
export function orderField({ group, description }: { group?: string; description: string }) {
  return defineField({
    name: 'order',
    title: 'Place in the list',
    description,
    type: 'number',
    group,
    initialValue: 100,
    validation: (rule) => rule.required().integer().min(0).error('Give a whole number, such as 10.'),
  });
}
