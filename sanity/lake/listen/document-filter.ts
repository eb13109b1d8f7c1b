import { type Clock } from '../engine/query/evaluate/clock.ts';
import { type Run, Scope } from '../engine/query/evaluate/scope.ts';
import { DocumentView } from '../engine/query/index/document-view.ts';
import { visibilityOf } from '../engine/query/perspective.ts';
import { prepareQuery } from '../engine/query/prepared-query.ts';
import { Reads } from '../engine/query/reads.ts';
import { type LakeDocument } from '../protocol/document.ts';

/**
 * Tells whether a document belongs to what a listener listens to.
 *
 * @throws what `clock` throws when its time is up
 */
export type DocumentFilter = (document: LakeDocument, clock: Clock) => boolean;

/** What a listener's query may ask for besides the document: `identity()`, `sanity::projectId()`, `sanity::dataset()`. */
export type FilterContext = Pick<Run, 'identity' | 'sanity'>;

/** The Studio opens one such listener a document; 200 of them must not cost 200 evaluations a keystroke. */
const byIds = /^\*\[\s*_id in \$(\w+)\s*\]$/;

const all = visibilityOf('raw', true);

/**
 * Compiles a listener's query. As at hosted Sanity it sees one document at a time: joins find nothing.
 *
 * @throws {QueryParseError} when it is not GROQ, or uses what the lake does not have
 */
export function compileFilter(query: string, params: Record<string, unknown>, context: FilterContext): DocumentFilter {
  if (query.trim() === '*') return () => true;
  const ids = params[byIds.exec(query.trim())?.[1] ?? ''];
  if (Array.isArray(ids)) {
    const wanted = new Set<unknown>(ids);
    return ({ _id }) => wanted.has(_id);
  }
  const { compiled } = prepareQuery(query, params);
  return (document, clock) => {
    const view = new DocumentView(new Map([[document._id, document]]), all);
    const run: Run = { ...context, params, view, clock, reads: new Reads(), timestamp: new Date(), memo: new Map() };
    const result = compiled.evaluate(new Scope(run, null, null));
    return Array.isArray(result) ? result.length > 0 : result !== null && result !== undefined;
  };
}
