import { defineQuery } from 'groq';
import { z } from 'zod';

import { type SearchSynonymsQueryResult } from '#sanity/types.generated.ts';
import { type AssertAssignable } from './assert-assignable.ts';
import { SETTINGS_TAG } from './cache-tags.ts';
import { texts } from './fields.ts';
import { loadExisting } from './load.ts';
import { validItems } from './optional-reference.ts';

export const searchSynonymsQuery = defineQuery(`*[_type == "siteSettings" && _id == "siteSettings"][0]{
  _id, _type, "groups": searchSynonyms[]{words}
}`);

export const searchSynonymsSchema = z.object({
  _id: z.literal('siteSettings'),
  _type: z.literal('siteSettings'),
  groups: validItems(z.object({ words: texts })),
});

export type SearchSynonymsQueryCheck = AssertAssignable<
  typeof searchSynonymsSchema,
  NonNullable<SearchSynonymsQueryResult>
>;

/** Words that mean the same to the search, as the staff grouped them. */
export async function getSearchSynonyms(): Promise<string[][]> {
  const { groups } = await loadExisting({
    query: searchSynonymsQuery,
    schema: searchSynonymsSchema,
    tags: [SETTINGS_TAG],
  });
  return groups.map(({ words }) => words);
}
