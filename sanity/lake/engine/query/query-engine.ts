import { setImmediate } from 'node:timers/promises';
import { Clock, SliceExceeded } from './evaluate/clock.ts';
import { CooperativeEvaluator, ViewChanged } from './evaluate/cooperative.ts';
import { type Run, Scope } from './evaluate/scope.ts';
import { DocumentStore } from './index/document-store.ts';
import { type IndexSpecification } from './index/view-index.ts';
import { type LakeDocument } from './lake-document.ts';
import { type Perspective } from './perspective.ts';
import { type SourcePlan } from './plan/source-plan.ts';
import { wholeDocument } from './plan/text-access.ts';
import { type PreparedQuery, QueryCache } from './prepared-query.ts';
import { QueryLimitError } from './query-limit-error.ts';
import { Reads, type Subject } from './reads.ts';
import { writtenResult } from './written-result.ts';

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
  /** What the result depends on: it stays the same for as long as none of these changes. */
  subjects: readonly Subject[];
}

const defaultDeadlineMs = 2000;
/** Queries that take longer go on in small steps. */
const quickMs = 60;
/** How long indexes are chosen before other work gets a turn. */
const turnMs = 15;
/** How often a query starts again because documents changed while it paused, before it no longer pauses. */
const mostRestarts = 3;

/** Answers GROQ queries over documents held in memory. See README.md for how. */
export class QueryEngine {
  readonly #sanity: { projectId: string; dataset: string };
  readonly #store = new DocumentStore();
  readonly #queries = new QueryCache();

  constructor(options: { projectId: string; dataset: string }) {
    this.#sanity = options;
  }

  /** Forgets all documents and holds these instead. */
  replaceAll(documents: Iterable<LakeDocument>): void {
    this.#store.replaceAll(documents);
  }

  /** Applies one committed transaction: each id's new document, or `null` when it was deleted. */
  apply(changes: Iterable<{ id: string; document: LakeDocument | null }>): void {
    this.#store.apply(changes);
  }

  /** Makes the index of all words while there is nothing better to do, so that nobody's first search waits for it. */
  async warm(): Promise<void> {
    await this.#store.view('raw', true).prepare(wholeDocument);
  }

  /**
   * @returns the query's result as plain JSON values, which share structure with the stored documents
   * @throws QueryParseError when the query is not GROQ
   * @throws QueryLimitError when it takes too long or its result is too large
   */
  async query(request: QueryRequest): Promise<QueryOutcome> {
    const prepared = this.#queries.prepare(request.query, request.params);
    const reads = new Reads();
    try {
      const result = writtenResult(await this.#answer(request, prepared, reads));
      return { result, subjects: reads.subjects };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new QueryLimitError('size', 'The query nests too deeply, or makes too long a text: simplify it.');
    }
  }

  async #answer(request: QueryRequest, { tree, compiled }: PreparedQuery, reads: Reads): Promise<unknown> {
    const deadlineMs = request.deadlineMs ?? defaultDeadlineMs;
    const choosing = new Clock(deadlineMs);
    const hasWaited = await this.#buildIndexes(compiled.sources, this.#run(request, choosing, reads), choosing);
    // The time spent on making indexes is not the query's.
    const clock = hasWaited ? new Clock(deadlineMs) : choosing;
    if (hasWaited) clock.startSlice(quickMs, sliceExceeded);
    return this.#evaluate(tree, compiled, clock, () => this.#run(request, clock, reads));
  }

  #run(request: QueryRequest, clock: Clock, reads: Reads): Run {
    return {
      params: request.params,
      view: this.#store.view(request.perspective, request.canReadPrivate),
      clock,
      reads,
      timestamp: new Date(),
      identity: request.identity ?? '',
      sanity: this.#sanity,
      memo: new Map(),
    };
  }

  /**
   * Makes the indexes that the query wants. Leaves the clock within its first slice when there was nothing to wait for.
   *
   * @returns whether it has waited
   */
  async #buildIndexes(sources: readonly SourcePlan[], run: Run, clock: Clock): Promise<boolean> {
    let hasWaited = false;
    let turnEnd = performance.now() + turnMs;
    clock.startSlice(quickMs, sliceExceeded);
    for (const source of sources) {
      for (const index of indexesOf(source, run)) await run.view.require(index);
      if (performance.now() < turnEnd) continue;
      hasWaited = true;
      await setImmediate();
      turnEnd = performance.now() + turnMs;
      clock.startSlice(quickMs, sliceExceeded);
    }
    return hasWaited;
  }

  async #evaluate(
    tree: PreparedQuery['tree'],
    compiled: PreparedQuery['compiled'],
    clock: Clock,
    newRun: () => Run,
  ): Promise<unknown> {
    try {
      return compiled.evaluate(new Scope(newRun(), null, null));
    } catch (error) {
      if (!(error instanceof SliceExceeded)) throw error;
    }
    for (let attempt = 0; attempt < mostRestarts; attempt++) {
      try {
        return await new CooperativeEvaluator(clock).evaluate(tree, new Scope(newRun(), null, null));
      } catch (error) {
        if (!(error instanceof ViewChanged)) throw error;
      }
    }
    clock.endSlices();
    return compiled.evaluate(new Scope(newRun(), null, null));
  }
}

const sliceExceeded = (): Error => new SliceExceeded();

/** The indexes that a part of a query wants; none when the choice would hold up others, as it does if it needs a search. */
function indexesOf(source: SourcePlan, run: Run): readonly IndexSpecification[] {
  try {
    return source.indexes(run);
  } catch (error) {
    if (error instanceof SliceExceeded) return [];
    throw error;
  }
}
