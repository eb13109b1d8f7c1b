import { ClientError } from '@sanity/client';

import { client, CONTENT_TIMEOUT_MS } from './client.ts';
import { envelope } from './envelope.ts';

/** A question as its address says it. */
interface Question {
  url: string;
  query: string;
  params: Readonly<Record<string, unknown>>;
}

/**
 * Asks questions again whose answers were kept, all in one request.
 * @param urls the addresses that answered them
 * @returns the answers, in the same order and in the form in which each came by itself; `null` for an address without its
 *   question, as the client posts what is too long for an address
 * @throws when there is no complete answer: none of them must take the place of a kept one
 */
export async function askAgain(urls: readonly string[]): Promise<(Buffer | null)[]> {
  const questions = urls.map(questionAt).filter((question) => question !== null);
  const bodies = questions.length > 0 ? await askTogether(questions) : [];
  const bodyAt = new Map(questions.map(({ url }, index) => [url, bodies[index]!]));
  return urls.map((url) => bodyAt.get(url) ?? null);
}

async function askTogether(questions: readonly Question[]): Promise<Buffer[]> {
  const { query, params } = together(questions);
  try {
    const options = { cache: 'no-store', signal: AbortSignal.timeout(CONTENT_TIMEOUT_MS) } as const;
    const answers: unknown = await client.fetch<unknown>(query, params, options);
    return questions.map(({ url }, index) => bodyOf((answers as Record<string, unknown> | null)?.[nameOf(index)], url));
  } catch (error) {
    // Refused: one of them is at fault, or they are too costly together.
    if (!(error instanceof ClientError) || error.statusCode !== 400 || questions.length === 1) throw error;
    const middle = Math.ceil(questions.length / 2);
    return [...(await askTogether(questions.slice(0, middle))), ...(await askTogether(questions.slice(middle)))];
  }
}

/** The address of a question holds it: `?query=…&$slug="…"`. */
function questionAt(url: string): Question | null {
  const { searchParams } = new URL(url);
  const given = [...searchParams].filter(([name]) => name.startsWith('$'));
  const params = Object.fromEntries(given.map(([name, value]) => [name.slice(1), JSON.parse(value) as unknown]));
  const query = searchParams.get('query');
  return query === null ? null : { url, query, params };
}

const nameOf = (index: number) => `q${index}`;

/** What is no parameter although it may hold a dollar sign, or else a parameter. */
const STRING_OR_PARAMETER = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/[^\n]*|\$([A-Za-z_]\w*)/g;

/** One question whose answer has the answers of all: each keeps parameters of its own. */
function together(questions: readonly Question[]): Pick<Question, 'query' | 'params'> {
  const parts = questions.map(({ query, params }, index) => {
    const renamed = query.replace(STRING_OR_PARAMETER, (found, name?: string) =>
      name !== undefined && name in params ? `$${nameOf(index)}_${name}` : found,
    );
    return `"${nameOf(index)}": ${renamed}`;
  });
  const params = questions.flatMap((question, index) =>
    Object.entries(question.params).map(([name, value]) => [`${nameOf(index)}_${name}`, value]),
  );
  return { query: `{${parts.join(',\n')}}`, params: Object.fromEntries(params) as Question['params'] };
}

function bodyOf(result: unknown, url: string): Buffer {
  if (!envelope.safeParse(result).success) throw new Error(`The content source gave no complete answer to ${url}`);
  return Buffer.from(JSON.stringify({ result }));
}
