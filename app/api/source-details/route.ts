import { identifiers } from '#lib/content/source.ts';
import { type IdentifierName, lookUpSource } from '#lib/sources/look-up-source.ts';
import { refuseStranger } from '#lib/studio/session.ts';

export const dynamic = 'force-dynamic';

const names = Object.keys(identifiers) as IdentifierName[];

/**
 * What Crossref, PubMed or Open Library know of a source: `?doi=`, `?pmid=` or `?isbn=`, for a signed-in Studio alone.
 *
 * The site asks them because the Studio's content security policy allows no other origin.
 * @returns `{service, state: 'found', details}`, or with the state `absent`, `invalid` or `unreachable`
 */
export async function GET(request: Request): Promise<Response> {
  const refusal = await refuseStranger(request);
  if (refusal) return refusal;
  const { searchParams } = new URL(request.url);
  const kind = names.find((name) => searchParams.has(name));
  const identifier = kind && identifiers[kind].safeParse(searchParams.get(kind)).data;
  if (!identifier) return Response.json({ error: 'Send one number: ?doi=, ?pmid= or ?isbn=.' }, { status: 400 });
  return Response.json(await lookUpSource(kind, identifier), { headers: { 'Cache-Control': 'no-store' } });
}
