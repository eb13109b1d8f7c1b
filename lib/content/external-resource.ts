import { defineQuery } from 'groq';
import { z } from 'zod';

import { type ExternalResourceListQueryResult } from '#sanity/types.generated.ts';
import { type AssertAssignable } from './assert-assignable.ts';
import { listTag } from './cache-tags.ts';
import { day, text, webUrl } from './fields.ts';
import { loadExisting } from './load.ts';
import { optional, validItems } from './optional-reference.ts';

const AUDIENCES = ['everyone', 'patients', 'parents', 'professionals'] as const;
const KINDS = ['article', 'video', 'book', 'organisation', 'guideline', 'study'] as const;

export const externalResourceListQuery = defineQuery(`{
  "_type": "externalResourceList",
  "resources": *[_type == "externalResource"] | order(title asc, _id asc){
    _id, _type, title, url, publisher, kind, audience, language, recommendation, caution, lastChecked
  }
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

/** A page or book of somebody else that the practice recommends. */
export type ExternalResource = z.output<typeof externalResourceSchema>;

export const externalResourceListSchema = z
  .object({ _type: z.literal('externalResourceList'), resources: validItems(externalResourceSchema) })
  .transform(({ resources }) =>
    AUDIENCES.map((audience) => ({
      audience,
      kinds: KINDS.map((kind) => ({
        kind,
        resources: resources.filter((resource) => resource.audience === audience && resource.kind === kind),
      })).filter((group) => group.resources.length > 0),
    })).filter((group) => group.kinds.length > 0),
  );

export type ExternalResourceListQueryCheck = AssertAssignable<
  typeof externalResourceListSchema,
  NonNullable<ExternalResourceListQueryResult>
>;

/** Resources grouped by audience, then kind; empty groups are left out. */
export type ExternalResourceGroups = z.output<typeof externalResourceListSchema>;

export function getExternalResourceGroups(): Promise<ExternalResourceGroups> {
  return loadExisting({
    query: externalResourceListQuery,
    schema: externalResourceListSchema,
    tags: [listTag('externalResource')],
  });
}
