import { z } from 'zod';

import { ContentUnreachableError } from '#lib/content/errors.ts';
import { brokenPages } from '#lib/http/broken-pages.ts';
import { isShallow } from '#lib/http/is-shallow.ts';
import { readBody } from '#lib/http/read-body.ts';
import { affectedTags } from '#lib/revalidate/affected.ts';
import { type Change, changeSchema } from '#lib/revalidate/change.ts';
import { contentUpdates } from '#lib/revalidate/content-updates.ts';
import { pathsOfTag } from '#lib/revalidate/paths.ts';
import { findPublish } from '#lib/revalidate/recent-publishes.ts';
import { referencedIds } from '#lib/revalidate/references.ts';
import { getRelatedDocuments } from '#lib/revalidate/related-documents.ts';
import { refuseStranger, unreachableResponse } from '#lib/studio/session.ts';

/** Bytes of two documents: more than any editor writes. */
const MAX_BODY = 2_000_000;

/** Levels of objects and arrays; the lake itself takes no deeper document. */
const MAX_DEPTH = 100;

/** Documents that one may refer to: more than any page shows. */
const MAX_REFERENCES = 1_000;

/** Nobody opens these to see whether a change is live: what machines read, and a leaflet, which follows its article. */
const isForReaders = (path: string) => !/^\/(?:markdown|share|sitemaps?)\/|\/feeds?\/|\/leaflet$|\.\w+$/.test(path);

const body = z.custom((value) => isShallow(value, MAX_DEPTH)).pipe(changeSchema);

/** Which pages publishing a document will change, for a signed-in Studio alone. */
export async function POST(request: Request): Promise<Response> {
  const refusal = await refuseStranger(request);
  if (refusal) return refusal;
  const text = await readBody(request, MAX_BODY);
  if (text instanceof Response) return text;
  const change = body.safeParse(parseJson(text)).data;
  if (!change) return Response.json({ error: 'Send the document {before, after} publishing.' }, { status: 400 });
  if (referencedIds(change).length > MAX_REFERENCES) {
    return Response.json({ error: `Send ${MAX_REFERENCES} references at most.` }, { status: 400 });
  }
  return pathsOf(change);
}

async function pathsOf(change: Change): Promise<Response> {
  try {
    const tags = affectedTags(change, await getRelatedDocuments([change]));
    // Those that are stored show it already; a new document's own page is not stored yet.
    const paths = [...tags.flatMap(pathsOfTag), ...(contentUpdates()?.tagged(tags) ?? [])];
    return Response.json({ paths: [...new Set(paths)].filter(isForReaders) });
  } catch (error) {
    if (!(error instanceof ContentUnreachableError)) throw error;
    return unreachableResponse();
  }
}

const published = z.object({ id: z.string().min(1), replaced: z.string().optional() });

/**
 * What has become of a publish, for a signed-in Studio alone: `?id=<published document>&replaced=<the revision before, none for a new document>`.
 *
 * @returns `{heard: false}` until the site knows of it; then the pages that it alters, which readers get already (`live`) or
 *   are still being rendered (`waiting`), and those of them that could not be rendered (`broken`)
 */
export async function GET(request: Request): Promise<Response> {
  const refusal = await refuseStranger(request);
  if (refusal) return refusal;
  const query = published.safeParse(Object.fromEntries(new URL(request.url).searchParams)).data;
  if (!query) return Response.json({ error: 'Name the document: ?id=…&replaced=<revision>.' }, { status: 400 });
  const paths = findPublish(query.id, query.replaced ?? null)?.filter(isForReaders);
  if (!paths) return Response.json({ heard: false });
  const isLive = (path: string) => contentUpdates()?.isFresh(path) ?? true;
  const { live = [], waiting = [] } = Object.groupBy(paths, (path) => (isLive(path) ? 'live' : 'waiting'));
  const broken = brokenPages().filter(({ path }) => waiting.includes(path));
  return Response.json({ heard: true, live, waiting, broken });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
