import { type CompiledQuery, compileQuery } from './evaluate/compile.ts';
import { UnsupportedQuery } from './evaluate/evaluator.ts';
import { LeastRecentlyUsed } from './least-recently-used.ts';
import { type ParsedQuery } from './parse/parser.ts';
import { parseQuery } from './parse-query.ts';
import { QueryParseError } from './query-parse-error.ts';

/** A query, parsed and planned. */
export interface PreparedQuery extends ParsedQuery {
  readonly compiled: CompiledQuery;
}

/** How much text of queries is kept: a prepared query takes some hundred times its text. */
const mostText = 1_000_000;
const weigh = (text: string) => text.length + 500;

type Params = Readonly<Record<string, unknown>>;

/** Prepares queries, each text once as long as it stays in use. */
export class QueryCache {
  readonly #prepared = new LeastRecentlyUsed<PreparedQuery>(mostText, weigh);
  /** The names of the parameters that decide how a query is parsed. */
  readonly #constants = new LeastRecentlyUsed<readonly string[]>(mostText, weigh);

  /** @throws {QueryParseError} when the query is not GROQ, uses what the lake does not have, or misses a parameter */
  prepare(query: string, params: Params): PreparedQuery {
    const constants = this.#constants.get(query);
    const known = constants && this.#prepared.get(keyOf(query, constants, params));
    if (known) {
      checkParameters(query, known, params);
      return known;
    }
    const prepared = prepareQuery(query, params);
    this.#constants.set(query, prepared.constants);
    this.#prepared.set(keyOf(query, prepared.constants, params), prepared);
    return prepared;
  }
}

function keyOf(query: string, constants: readonly string[], params: Params): string {
  if (constants.length === 0) return query;
  return `${query}\0${JSON.stringify(constants.map((name) => (Object.hasOwn(params, name) ? params[name] : null)))}`;
}

/**
 * Prepares a query that will not be asked again by its text.
 *
 * @throws {QueryParseError} when the query is not GROQ, uses what the lake does not have, or misses a parameter
 */
export function prepareQuery(query: string, params: Params): PreparedQuery {
  const parsed = parseQuery(query, params);
  checkParameters(query, parsed, params);
  return { ...parsed, compiled: compile(query, parsed.tree) };
}

function checkParameters(query: string, { parameters }: ParsedQuery, params: Params): void {
  const missing = parameters.find(({ name }) => !Object.hasOwn(params, name));
  if (missing) throw new QueryParseError(query, missing, `param $${missing.name} referenced, but not provided`);
}

function compile(query: string, tree: ParsedQuery['tree']): CompiledQuery {
  try {
    return compileQuery(tree);
  } catch (error) {
    const whole = { start: 0, end: query.length };
    if (error instanceof UnsupportedQuery) throw new QueryParseError(query, whole, error.message);
    if (error instanceof RangeError) throw new QueryParseError(query, whole, 'The query is nested too deeply.');
    throw error;
  }
}
