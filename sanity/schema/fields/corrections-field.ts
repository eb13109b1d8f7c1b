import { defineArrayMember, defineField } from '@sanity/types';

/** Mistakes of fact that were put right. Readers who have read the mistake must be able to find that it was one. */
export function correctionsField() {
  return defineField({
    name: 'corrections',
    title: 'Corrections',
    description: 'Mistakes of fact that you have put right in the text. Readers see them on the page and in a feed.',
    type: 'array',
    group: 'review',
    of: [defineArrayMember({ type: 'correction' })],
  });
}
