import { cache } from 'react';
import { type z } from 'zod';

import { getEnv } from '../env.ts';
import { reportOutcome } from '../outcome.ts';
import { makeEditable } from '../preview/editable.ts';
import { isPreview, isStaffPreview } from '../preview/mode.ts';
import { previewClient } from '../preview/preview-client.ts';
import { enveloped, foundIn, unreachable } from './answer.ts';
import { answerTag, EVERY_ANSWER } from './answer-tag.ts';
import { client, CONTENT_TIMEOUT_MS } from './client.ts';
import { ContentInvalidError } from './errors.ts';
import { describeIssues, identify } from './issues.ts';

/**
 * Every cached answer is asked for again after this many seconds, in case a webhook was lost, and no page lives longer. A
 * page may be made of an answer as old as that: what it says is at most twice as old.
 */
export const REVALIDATE_SECONDS = getEnv().contentMaxAge;

export interface Load<Schema extends z.ZodType> {
  /** GROQ whose answer is `null` when the document does not exist. */
  query: string;
  params?: Record<string, string | number | readonly string[]>;
  schema: Schema;
  /** Cache tags; publishing revalidates them (see `lib/revalidate`). */
  tags: readonly string[];
}

/**
 * The boundary: fetches, then parses once.
 * @returns the parsed value, or `null` when the content source states that there is no such document
 * @throws ContentUnreachableError when there is no valid answer; ContentInvalidError when the document is broken;
 *   ClientError with status 400 when the question is refused: a fault of ours, and no outage that passes
 */
export async function load<Schema extends z.ZodType>(options: Load<Schema>): Promise<z.output<Schema> | null> {
  const preview = await isPreview();
  const answer = await ask(options.query, JSON.stringify(options.params ?? {}), JSON.stringify(options.tags), preview);
  if (answer === null || answer === undefined) return null;
  const parsed = parse(options.schema, answer) as z.ZodSafeParseResult<z.output<Schema>>;
  if (parsed.success) return parsed.data;
  const message = `${identify(answer)} cannot be shown: ${describeIssues(parsed.error.issues)}`;
  reportOutcome('invalid', message);
  throw new ContentInvalidError(message);
}

/** Like {@link load}, for what every site has: `null` is an outage here, never a missing page. */
export async function loadExisting<Schema extends z.ZodType>(options: Load<Schema>): Promise<z.output<Schema>> {
  const value = await load(options);
  if (value !== null) return value;
  return unreachable(`the content source has nothing for ${options.tags.join(', ')}`);
}

/** Deduplicated within one render: page and metadata often ask the same. */
const ask = cache(async (query: string, params: string, tags: string, preview: boolean): Promise<unknown> => {
  const source = preview ? previewClient() : client;
  if (!source) return unreachable('a preview needs SANITY_READ_TOKEN');
  const caching = preview
    ? ({ cache: 'no-store' } as const)
    : { next: { tags: tagsFor(query, params, tags), revalidate: REVALIDATE_SECONDS } };
  const options = { signal: AbortSignal.timeout(CONTENT_TIMEOUT_MS), ...caching };
  const found = await foundIn(source.fetch(enveloped(query), JSON.parse(params) as Record<string, string>, options));
  return preview && (await isStaffPreview()) ? makeEditable(found) : found;
});

const tagsFor = (query: string, params: string, tags: string) => [
  ...(JSON.parse(tags) as string[]),
  answerTag(query, params),
  EVERY_ANSWER,
];

/** Once in one render too: {@link ask} gives each of them the same answer. */
const parse = cache((schema: z.ZodType, answer: unknown) => schema.safeParse(answer));
