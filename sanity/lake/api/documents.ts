import { type Context } from 'hono';
import { type LakeDocument, isPrivateId, publishedId } from '../protocol/document.ts';
import { badRequest } from '../protocol/errors.ts';
import { limits } from '../protocol/limits.ts';
import { can } from '../protocol/roles.ts';
import { type Lake, type LakeEnv } from './context.ts';

/**
 * `GET /data/doc/<dataset>/<id>[,<id>…]`: documents in the order asked for, and why the others are left out.
 * @see https://www.sanity.io/docs/http-reference/doc
 */
export function documentsEndpoint(lake: Lake) {
  return (context: Context<LakeEnv>): Response => {
    const ids = [...new Set((context.req.param('ids') ?? '').split(',').filter(Boolean))];
    if (ids.length > limits.documentIds) throw badRequest(`Ask for at most ${limits.documentIds} documents at once`);
    const canReadPrivate = can(context.get('caller'), 'readPrivate');
    const allVersions = context.req.query('includeAllVersions') === 'true' && canReadPrivate;
    const wanted = allVersions ? ids.flatMap((id) => versions(lake, id)) : ids;
    const documents: LakeDocument[] = [];
    const omitted: { id: string; reason: 'existence' }[] = [];
    for (const id of wanted) {
      // Without the right to see a draft, nobody learns that there is one.
      const document = isPrivateId(id) && !canReadPrivate ? undefined : lake.dataset.get(id);
      if (document) documents.push(document);
      else omitted.push({ id, reason: 'existence' });
    }
    const withContent = context.req.query('excludeContent') !== 'true';
    return context.json({ documents: withContent ? documents : [], omitted });
  };
}

/** The published document, its draft and its versions in releases. */
function versions(lake: Lake, id: string): string[] {
  const published = publishedId(id);
  const found: string[] = [];
  for (const document of lake.dataset.all()) if (publishedId(document._id) === published) found.push(document._id);
  return found.toSorted();
}
