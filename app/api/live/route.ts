import { z } from 'zod';

import { readBody } from '#lib/read-body.ts';
import { affectedTags } from '#lib/revalidate/affected.ts';
import { getNeighbours } from '#lib/revalidate/neighbours.ts';
import { pathsOfTag } from '#lib/revalidate/paths.ts';

/** Bytes of two documents: more than any editor writes. */
const MAX_BODY = 2_000_000;

/** Nobody opens an article's Markdown to see whether it is live. */
const isPage = (path: string) => !path.startsWith('/markdown/');

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
  return Response.json({ paths: tags.flatMap(pathsOfTag).filter(isPage) });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
