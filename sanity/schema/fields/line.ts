import { defineArrayMember } from '@sanity/types';
import { written } from '../rules/text.ts';

/** One text of a list of texts. “Add item” makes a blank one. */
export const line = defineArrayMember({
  type: 'string',
  validation: (rule) => rule.required().regex(written).error('Write this line, or remove it.'),
});
