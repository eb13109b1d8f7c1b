import { z } from 'zod';

import { keptPages } from '#lib/page-store/kept-pages.ts';
import { readBody } from '#lib/read-body.ts';
import { affectedTags } from '#lib/revalidate/affected.ts';
import { getNeighbours } from '#lib/revalidate/neighbours.ts';
import { pathsOfTag } from '#lib/revalidate/paths.ts';
import { findPublish } from '#lib/revalidate/recent-publishes.ts';

/** Bytes of two documents: more than any editor writes. */
const MAX_BODY = 2_000_000;

/** Nobody opens these to see whether a change is live: what machines read, and a leaflet, which follows its article. */
const isForReaders = (path: string) => !/^\/(?:markdown|share|sitemaps?)\/|\/feeds?\/|\/leaflet$|\.\w+$/.test(path);

const document = z.looseObject({ _id: z.string(), _type: z.string() });
const body = z
  .object({ before: document.nullable(), after: document.nullable() })
  .refine(({ before, after }) => before !== null || after !== null);

/**
 * Which pages publishing a document will change: the Studio asks before it publishes, and then watches them.
 * Tells nothing that the published pages do not tell.
 */
export async function POST(request: Request): Promise<Response> {
  const text = await readBody(request, MAX_BODY);
  if (text instanceof Response) return text;
  const parsed = body.safeParse(parseJson(text)).data;
  if (!parsed) return Response.json({ error: 'Send the document {before, after} publishing.' }, { status: 400 });
  const { before, after } = parsed;
  const { _id, _type } = (after ?? before)!;
  const change = { _id, _type, operation: 'update' as const, before, after };
  const tags = affectedTags(change, await getNeighbours(change));
  // Those that are stored show it already; a new document's own page is not stored yet.
  const paths = [...tags.flatMap(pathsOfTag), ...(keptPages()?.tagged(tags) ?? [])];
  return Response.json({ paths: [...new Set(paths)].filter(isForReaders) });
}

const published = z.object({ id: z.string().min(1), replaced: z.string().optional() });

/**
 * What has become of a publish: `?id=<published document>&replaced=<the revision before, none for a new document>`.
 *
 * @returns `{heard: false}` until the site knows of it; then the pages that it alters, which readers get already (`live`) or
 *   are still being rendered (`waiting`)
 */
export function GET(request: Request): Response {
  const query = published.safeParse(Object.fromEntries(new URL(request.url).searchParams)).data;
  if (!query) return Response.json({ error: 'Name the document: ?id=…&replaced=<revision>.' }, { status: 400 });
  const paths = findPublish(query.id, query.replaced ?? null)?.filter(isForReaders);
  if (!paths) return Response.json({ heard: false });
  const isLive = (path: string) => keptPages()?.isFresh(path) ?? true;
  const { live = [], waiting = [] } = Object.groupBy(paths, (path) => (isLive(path) ? 'live' : 'waiting'));
  return Response.json({ heard: true, live, waiting });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
