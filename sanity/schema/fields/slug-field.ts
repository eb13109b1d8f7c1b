import { defineField } from '@sanity/types';
import { pathOf, type PageTypeName } from '#sanity/content-types.ts';
import { checkSlug, checkSlugIsFree } from '../rules/identifiers.ts';

/** The last part of a page's address, made from the field named `source`. */
export function slugField(type: PageTypeName, source: string) {
  return defineField({
    name: 'slug',
    title: 'Address of the page',
    description: `The end of the page’s web address: ${pathOf(type, '…')}. Press “Generate” once; after that, leave it alone unless the page is about something else. The old address keeps working.`,
    type: 'slug',
    group: 'address',
    options: { source, maxLength: 96, isUnique: () => true },
    // One rule, because each rule of a slug makes the Studio's own checks again. They also ask for a slug where there is none.
    validation: (rule) =>
      rule.custom(checkSlug).custom(checkSlugIsFree('Another page has this address. Change a word of it.')),
  });
}

/** Addresses the page had before, so that old links still find it. */
export function previousSlugsField() {
  return defineField({
    name: 'previousSlugs',
    title: 'Earlier addresses',
    description: 'Filled in for you when an address changes. Links to these addresses lead to this page.',
    type: 'array',
    group: 'address',
    of: [{ type: 'string' }],
    readOnly: true,
    hidden: ({ value }) => !Array.isArray(value) || value.length === 0,
  });
}
