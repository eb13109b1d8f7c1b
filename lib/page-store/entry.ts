import { z } from 'zod';

import { fileOf } from './page-path.ts';

/** A cached page without its body. */
export const entrySchema = z.object({
  path: z.string(),
  /** Next's own key: in another build the path may belong to another route. */
  key: z.string(),
  /** A page is stripped and has the suffix `.html` in the static output; a file (feed, sitemap) is stored as it is. */
  kind: z.enum(['page', 'file']),
  status: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** When its render started, in milliseconds: later changes are not in it. */
  rendered: z.number(),
  /** When it was last validated, in milliseconds; at first when its render started. */
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

/** Its file in the static output, or `null`: a redirect or 404 is no use to readers while the site is down. */
export function outputFile({ path, kind, status }: Pick<Entry, 'path' | 'kind' | 'status'>): string | null {
  return status === 200 ? fileOf(path, kind) : null;
}
