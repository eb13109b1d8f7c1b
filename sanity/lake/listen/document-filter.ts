import { evaluateSync, toJS } from 'groq-js';
import { parseQuery } from '../engine/query/parse-query.ts';
import { type LakeDocument } from '../protocol/document.ts';

/** Tells whether a document belongs to what a listener listens to. */
export type DocumentFilter = (document: LakeDocument) => boolean;

/** The Studio opens one such listener a document; 200 of them must not cost 200 evaluations a keystroke. */
const byIds = /^\*\[\s*_id in \$(\w+)\s*\]$/;

/**
 * Compiles a listener's query. As at hosted Sanity it sees one document at a time: joins find nothing.
 *
 * @throws {QueryParseError}
 */
export function compileFilter(query: string, params: Record<string, unknown>): DocumentFilter {
  if (query.trim() === '*') return () => true;
  const ids = params[byIds.exec(query.trim())?.[1] ?? ''];
  if (Array.isArray(ids)) {
    const wanted = new Set<unknown>(ids);
    return ({ _id }) => wanted.has(_id);
  }
  const tree = parseQuery(query, params);
  return (document) => {
    const result: unknown = toJS(evaluateSync(tree, { dataset: [document], params }));
    return Array.isArray(result) ? result.length > 0 : result !== null && result !== undefined;
  };
}
