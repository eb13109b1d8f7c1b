import { ClientError } from '@sanity/client';

import { client, CONTENT_TIMEOUT_MS } from './client.ts';
import { envelope } from './envelope.ts';

/** A GROQ query with its parameters; its result comes in the {@link envelope}. */
export interface Query {
  readonly query: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Fetches cached responses again, all in one request.
 * @param urls the addresses that the responses came from
 * @returns the bodies, in the same order and in the form in which each came by itself; `null` for an address without its
 *   query, since the client posts what is too long for an address
 * @throws when a response is incomplete: it must not replace a cached one
 */
export async function refetch(urls: readonly string[]): Promise<(Buffer | null)[]> {
  const queries = urls.map(queryAt).filter((query) => query !== null);
  const results = queries.length > 0 ? await fetchTogether(queries) : [];
  const bodyAt = new Map(
    queries.map(({ url }, index) => [url, Buffer.from(JSON.stringify({ result: results[index] }))]),
  );
  return urls.map((url) => bodyAt.get(url) ?? null);
}

/**
 * Fetches several queries in one request, past every cache.
 * @returns their results, each in its envelope
 * @throws when one of them has no complete result, or the source does not answer
 */
async function fetchTogether(queries: readonly Query[]): Promise<unknown[]> {
  const { query, params } = together(queries);
  try {
    const options = { cache: 'no-store', signal: AbortSignal.timeout(CONTENT_TIMEOUT_MS) } as const;
    const results = (await client.fetch<unknown>(query, params, options)) as Record<string, unknown> | null;
    return queries.map((each, index) => complete(results?.[nameOf(index)], each));
  } catch (error) {
    // Refused: one of them is invalid, or they are too costly together.
    if (!(error instanceof ClientError) || error.statusCode !== 400 || queries.length === 1) throw error;
    const middle = Math.ceil(queries.length / 2);
    return [...(await fetchTogether(queries.slice(0, middle))), ...(await fetchTogether(queries.slice(middle)))];
  }
}

/** The address of a query holds it: `?query=…&$slug="…"`. */
function queryAt(url: string): (Query & { url: string }) | null {
  const { searchParams } = new URL(url);
  const given = [...searchParams].filter(([name]) => name.startsWith('$'));
  const params = Object.fromEntries(given.map(([name, value]) => [name.slice(1), JSON.parse(value) as unknown]));
  const query = searchParams.get('query');
  return query === null ? null : { url, query, params };
}

const nameOf = (index: number) => `q${index}`;

/** A string or a comment, which may hold a dollar sign, or else a parameter. */
const STRING_OR_PARAMETER = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/[^\n]*|\$([A-Za-z_]\w*)/g;

/** One query whose result holds the results of all: each keeps parameters of its own. */
function together(queries: readonly Query[]): Query {
  const parts = queries.map(({ query, params }, index) => {
    const renamed = query.replace(STRING_OR_PARAMETER, (found, name?: string) =>
      name !== undefined && name in params ? `$${nameOf(index)}_${name}` : found,
    );
    return `"${nameOf(index)}": ${renamed}`;
  });
  const params = queries.flatMap((query, index) =>
    Object.entries(query.params).map(([name, value]) => [`${nameOf(index)}_${name}`, value]),
  );
  return { query: `{${parts.join(',\n')}}`, params: Object.fromEntries(params) as Query['params'] };
}

function complete(result: unknown, { query }: Query): unknown {
  if (envelope.safeParse(result).success) return result;
  throw new Error(`The content source gave no complete response to ${query}`);
}
