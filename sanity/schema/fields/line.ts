import { defineArrayMember } from '@sanity/types';

/** One text of a list of texts. “Add item” makes a blank one. */
export const line = defineArrayMember({
  type: 'string',
  validation: (rule) => rule.required().error('Write this line, or remove it.'),
});
