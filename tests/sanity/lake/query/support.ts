import { type LakeDocument } from '#sanity/lake/engine/query/lake-document.ts';
import { QueryEngine, type QueryRequest } from '#sanity/lake/engine/query/query-engine.ts';

export function document(id: string, fields: Record<string, unknown> = {}): LakeDocument {
  return {
    _id: id,
    _type: 'article',
    _rev: 'r1',
    _createdAt: '2024-01-01T00:00:00Z',
    _updatedAt: '2024-01-01T00:00:00Z',
    ...fields,
  };
}

export function engineWith(documents: Iterable<LakeDocument>): QueryEngine {
  const engine = new QueryEngine({ projectId: 'stillpoint', dataset: 'production' });
  engine.replaceAll(documents);
  return engine;
}

/** The answer to a query that asks for published documents, unless told otherwise. */
export async function answer(
  engine: QueryEngine,
  query: string,
  options: Partial<QueryRequest> = {},
): Promise<unknown> {
  const request = { query, params: {}, perspective: 'published', canReadPrivate: true, ...options } as const;
  return (await engine.query(request)).result;
}
