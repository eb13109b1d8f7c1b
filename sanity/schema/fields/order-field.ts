import { defineField } from '@sanity/types';

const problem = 'Give a whole number, such as 10.';

/** A place in a list that an editor sets by hand. */
export function orderField({ group, description }: { group?: string; description: string }) {
  return defineField({
    name: 'order',
    title: 'Place in the list',
    description,
    type: 'number',
    group,
    initialValue: 100,
    // Two rules: one that is required says of an empty field that it is no whole number and too small besides.
    validation: (rule) => [rule.required().error(problem), rule.integer().min(0).error(problem)],
  });
}
