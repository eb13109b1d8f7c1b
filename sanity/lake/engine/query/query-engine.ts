import { evaluate, type ExprNode, GroqSyntaxError, parse, toJS } from 'groq-js';
import { type LakeDocument } from './lake-document.ts';
import {
  isPlannedDeletion,
  isVisibleAsStored,
  overlaid,
  overlayIds,
  overlayLayers,
  type Perspective,
  splitDocumentId,
} from './perspective.ts';
import { QueryParseError } from './query-parse-error.ts';

export interface QueryRequest {
  query: string;
  params: Record<string, unknown>;
  perspective: Perspective;
  /** Without it, documents whose id has a dot (drafts, versions, system documents) do not exist. */
  canReadPrivate: boolean;
  /** What `identity()` answers. */
  identity?: string;
  /** Milliseconds after which the query is cut off; 2,000 when absent. */
  deadlineMs?: number;
}

export interface QueryOutcome {
  result: unknown;
  /** Whether groq-js evaluated the query because no plan covers it. */
  usedFallback: boolean;
}

/** Answers GROQ queries over documents held in memory. */
export class QueryEngine {
  readonly #sanity: { projectId: string; dataset: string };
  readonly #documents = new Map<string, LakeDocument>();

  constructor(options: { projectId: string; dataset: string }) {
    this.#sanity = options;
  }

  /** Forgets all documents and holds these instead. */
  replaceAll(documents: Iterable<LakeDocument>): void {
    this.#documents.clear();
    for (const document of documents) this.#documents.set(document._id, document);
  }

  /** Applies one committed transaction: each id's new document, or `null` when it was deleted. */
  apply(changes: Iterable<{ id: string; document: LakeDocument | null }>): void {
    for (const { id, document } of changes) {
      if (document) this.#documents.set(id, document);
      else this.#documents.delete(id);
    }
  }

  /**
   * @returns the query's result as plain JSON values
   * @throws QueryParseError when the query is not GROQ
   * @throws QueryLimitError when it takes too long or its result is too large
   */
  async query(request: QueryRequest): Promise<QueryOutcome> {
    const tree = parseQuery(request);
    const visible = this.#visible(request.perspective, request.canReadPrivate);
    const value = await evaluate(tree, {
      dataset: [...visible.values()].sort((a, b) => (a._id < b._id ? -1 : 1)),
      params: request.params,
      identity: request.identity ?? '',
      sanity: this.#sanity,
      dereference: ({ _ref }) => visible.get(_ref),
    });
    return { result: toJS(await value.asStatic()), usedFallback: true };
  }

  #visible(perspective: Perspective, canReadPrivate: boolean): Map<string, LakeDocument> {
    const layers = canReadPrivate ? overlayLayers(perspective) : null;
    const visible = new Map<string, LakeDocument>();
    for (const [id, document] of this.#documents) {
      if (!layers) {
        if (isVisibleAsStored(id, perspective, canReadPrivate)) visible.set(id, document);
        continue;
      }
      const { publishedId } = splitDocumentId(id);
      const winner = overlayIds(layers, publishedId).find((candidate) => this.#documents.has(candidate));
      if (winner === id && !isPlannedDeletion(document)) visible.set(publishedId, overlaid(document, publishedId));
    }
    return visible;
  }
}

function parseQuery({ query, params }: QueryRequest): ExprNode {
  try {
    return parse(query, { params });
  } catch (error) {
    if (error instanceof GroqSyntaxError) {
      throw new QueryParseError(query, { start: error.position, end: error.position }, error.message);
    }
    if (error instanceof Error) throw new QueryParseError(query, { start: 0, end: query.length }, error.message);
    throw error;
  }
}
