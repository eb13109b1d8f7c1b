import { z } from 'zod';

import { fileOf } from './page-path.ts';

/** What is known of a kept page besides its body. */
export const entrySchema = z.object({
  path: z.string(),
  /** Next's own key: in another build the path may belong to another route. */
  key: z.string(),
  /** A page is stripped and has the suffix `.html` in the mirror; a file (feed, sitemap) is kept as it is. */
  kind: z.enum(['page', 'file']),
  status: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** When its rendering began, in milliseconds: what changed later is not in it. */
  rendered: z.number(),
  /** When it was found to be unchanged, in milliseconds; at first when its rendering began. */
  checked: z.number(),
  /** Seconds after which it is stale; `null` = never. */
  revalidate: z.number().nullable(),
  /** Seconds after which it is expired; `null` = never. */
  expire: z.number().nullable(),
  build: z.string(),
});

export type Entry = z.output<typeof entrySchema>;

/** Next's header with the tags of everything a page was made of. */
const TAGS_HEADER = 'x-next-cache-tags';

export function tagsOf({ headers }: Pick<Entry, 'headers'>): string[] {
  const tags = headers[TAGS_HEADER];
  return typeof tags === 'string' ? tags.split(',') : [];
}

/** Its file in the mirror, or `null`: redirects and 404s are nothing that a reader wants when all else is down. */
export function mirrorFile({ path, kind, status }: Pick<Entry, 'path' | 'kind' | 'status'>): string | null {
  return status === 200 ? fileOf(path, kind) : null;
}
