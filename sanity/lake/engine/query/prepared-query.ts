import { type ExprNode } from 'groq-js';
import { type CompiledQuery, compileQuery } from './evaluate/compile.ts';
import { UnsupportedQuery } from './evaluate/evaluator.ts';
import { LeastRecentlyUsed } from './least-recently-used.ts';
import { parseQuery, shapingParameters } from './parse-query.ts';
import { functionName, someNode } from './plan/analysis.ts';
import { QueryParseError } from './query-parse-error.ts';

/** A query, parsed and planned. */
export interface PreparedQuery {
  readonly tree: ExprNode;
  readonly compiled: CompiledQuery;
  /** Whether the result may hold datetimes or paths, which have to be written out. */
  readonly mayHoldSpecials: boolean;
}

const specials = new Set(['global::dateTime', 'dateTime::now', 'global::path', 'text::query']);

/** How much text of queries is kept: a prepared query takes some hundred times its text. */
const mostText = 1_000_000;
const weigh = (text: string) => text.length + 500;

/** Prepares queries, each text once as long as it stays in use. */
export class QueryCache {
  readonly #prepared = new LeastRecentlyUsed<PreparedQuery>(mostText, weigh);
  readonly #shaping = new LeastRecentlyUsed<string[]>(mostText, weigh);

  /** @throws QueryParseError when the query is not GROQ, or uses what the lake does not have */
  prepare(query: string, params: Readonly<Record<string, unknown>>): PreparedQuery {
    const shaping = this.#shapingOf(query);
    const shape = Object.fromEntries(
      shaping.filter((name) => Object.hasOwn(params, name)).map((name) => [name, params[name]]),
    );
    const key = shaping.length > 0 ? `${query}\0${JSON.stringify(shape)}` : query;
    const known = this.#prepared.get(key);
    if (known) return known;
    const prepared = prepareQuery(query, shape);
    this.#prepared.set(key, prepared);
    return prepared;
  }

  #shapingOf(query: string): string[] {
    const known = this.#shaping.get(query);
    if (known) return known;
    const shaping = shapingParameters(query);
    this.#shaping.set(query, shaping);
    return shaping;
  }
}

/**
 * Prepares a query that will not be asked again by its text.
 *
 * @throws QueryParseError when the query is not GROQ, or uses what the lake does not have
 */
export function prepareQuery(query: string, params: Readonly<Record<string, unknown>>): PreparedQuery {
  const tree = parseQuery(query, params);
  return {
    tree,
    compiled: compile(query, tree),
    mayHoldSpecials: someNode(tree, (node) => specials.has(functionName(node) ?? '')),
  };
}

function compile(query: string, tree: ExprNode): CompiledQuery {
  try {
    return compileQuery(tree);
  } catch (error) {
    const whole = { start: 0, end: query.length };
    if (error instanceof UnsupportedQuery) throw new QueryParseError(query, whole, error.message);
    if (error instanceof RangeError) throw new QueryParseError(query, whole, 'The query is nested too deeply.');
    throw error;
  }
}
