import { defineField } from '@sanity/types';

/** The numbered sources at the end of a page. */
export function sourcesField() {
  return defineField({
    name: 'sources',
    title: 'Sources',
    description:
      'The few sources that matter most, in the order the text cites them. Readers see them numbered at the end of the page.',
    type: 'array',
    group: 'links',
    of: [{ type: 'reference', to: [{ type: 'source' }] }],
    validation: (rule) => [
      rule.unique().error('The same source is listed twice. Remove one.'),
      rule.max(6).warning('Keep to the six sources that matter most: nobody checks a longer list.'),
    ],
  });
}
