import { defineQuery } from 'groq';
import { z } from 'zod';

import { type ExternalResourceListQueryResult } from '#sanity/types.generated.ts';
import { type AssertAssignable } from './assert-assignable.ts';
import { listTag } from './cache-tags.ts';
import { day, text, webUrl } from './fields.ts';
import { ENTRIES_PER_PAGE, pageOf, pageParams } from './list-page.ts';
import { loadExisting } from './load.ts';
import { optional, validItems } from './optional-reference.ts';

const AUDIENCES = ['everyone', 'patients', 'parents', 'professionals'] as const;
const KINDS = ['article', 'video', 'book', 'organisation', 'guideline', 'study'] as const;

/** GROQ: where the group of a resource stands in the list, by whom it is for, then by what it is. */
const groupPlace = /* groq */ `select(
    audience == "everyone" => 0, audience == "patients" => 10, audience == "parents" => 20, audience == "professionals" => 30
  ) + select(
    kind == "article" => 0, kind == "video" => 1, kind == "book" => 2, kind == "organisation" => 3, kind == "guideline" => 4,
    kind == "study" => 5
  )`;

export const externalResourceListQuery = defineQuery(`{
  "_type": "externalResourceList",
  "pages": coalesce(round((count(*[_type == "externalResource"]) + $almostHalf) / $perPage), 0),
  "resources": *[_type == "externalResource"]{
    _id, _type, title, url, publisher, kind, audience, language, recommendation, caution, lastChecked,
    "groupPlace": ${groupPlace}
  } | order(groupPlace asc, title asc, _id asc)[$from...$to]
}`);

const externalResourceSchema = z
  .object({
    _id: z.string(),
    _type: z.literal('externalResource'),
    title: text,
    url: webUrl,
    publisher: text,
    kind: z.enum(KINDS),
    audience: z.enum(AUDIENCES),
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language code such as en or es'),
    recommendation: text,
    caution: optional(z.string()),
    lastChecked: day,
  })
  .transform(({ _id, _type, ...resource }) => ({ id: _id, ...resource }));

/** A page or book by others that the practice recommends. */
export type ExternalResource = z.output<typeof externalResourceSchema>;

export const externalResourceListSchema = z
  .object({
    _type: z.literal('externalResourceList'),
    pages: z.number().int(),
    resources: validItems(externalResourceSchema),
  })
  .transform(({ pages, resources }) => ({
    pages,
    groups: Array.from(
      Map.groupBy(resources, ({ audience }) => audience),
      ([audience, ofAudience]) => ({
        audience,
        kinds: Array.from(
          Map.groupBy(ofAudience, ({ kind }) => kind),
          ([kind, ofKind]) => ({ kind, resources: ofKind }),
        ),
      }),
    ),
  }));

export type ExternalResourceListQueryCheck = AssertAssignable<
  typeof externalResourceListSchema,
  NonNullable<ExternalResourceListQueryResult>
>;

/** One page of all resources, grouped by audience, then kind. */
export type ExternalResourceList = z.output<typeof externalResourceListSchema> & { page: number };

/**
 * @param page counted from 1
 * @returns `null` when the list has no such page; an empty list still has its first
 */
export async function getExternalResourceList(page: number): Promise<ExternalResourceList | null> {
  const list = await loadExisting({
    query: externalResourceListQuery,
    params: pageParams(page, ENTRIES_PER_PAGE),
    schema: externalResourceListSchema,
    tags: [listTag('externalResource')],
  });
  return pageOf(list, page);
}
