import { notFound } from 'next/navigation';
import { cache } from 'react';
import { type z } from 'zod';

import { getEnv } from '../env.ts';
import { reportFailure } from '../http/render-result.ts';
import { makeEditable } from '../preview/editable.ts';
import { isPreview, isStaffPreview } from '../preview/mode.ts';
import { previewClient } from '../preview/preview-client.ts';
import { enveloped, foundIn, unreachable } from './answer.ts';
import { client, CONTENT_TIMEOUT_MS } from './client.ts';
import { ContentInvalidError } from './errors.ts';
import { countTag } from './cache-tags.ts';
import { glossaryIsPagedQuery, glossaryIsPagedSchema, hasGlossaryLink, linkToPagedGlossary } from './glossary-links.ts';
import { describeIssues, documentOf, identify } from './issues.ts';
import { maxAge } from './max-age.ts';
import { EVERY_RESPONSE, responseTag } from './response-tag.ts';

export interface Load<Schema extends z.ZodType> {
  /** GROQ whose answer is `null` when the document does not exist. */
  query: string;
  params?: Record<string, string | number | readonly string[]>;
  schema: Schema;
  /** Cache tags; publishing revalidates them (see `lib/revalidate`). */
  tags: readonly string[];
  /** Seconds after which the response expires, where that is sooner than it otherwise would. */
  expires?: number;
}

/**
 * `next build` renders the pages without a parameter, and nobody is sent them (decision 7): each becomes a 404 without a query, so that a
 * build needs no content source. Vercel serves what the build rendered.
 */
const isDiscarded = process.env.NEXT_PHASE === 'phase-production-build' && !getEnv().onVercel;

/**
 * The boundary: fetches, then parses once.
 * @returns the parsed value, or `null` when the content source states that there is no such document
 * @throws ContentUnreachableError when there is no valid answer; ContentInvalidError when the document is broken;
 *   ClientError with status 400 when the question is refused: a fault of ours, and no outage that passes
 */
export async function load<Schema extends z.ZodType>(options: Load<Schema>): Promise<z.output<Schema> | null> {
  if (isDiscarded) notFound();
  const preview = await isPreview();
  const { query, params = {}, tags, expires = Infinity } = options;
  const answer = await ask(query, JSON.stringify(params), JSON.stringify(tags), expires, preview);
  if (answer === null || answer === undefined) return null;
  const parsed = parse(options.schema, answer) as z.ZodSafeParseResult<z.output<Schema>>;
  if (parsed.success) return withGlossaryLinks(parsed.data);
  const reason = describeIssues(parsed.error.issues);
  const message = `${identify(answer)} cannot be shown: ${reason}`;
  reportFailure('invalid', message, { ...documentOf(answer), reason });
  throw new ContentInvalidError(message);
}

/** Like {@link load}, for what every site has: `null` is an outage here, never a missing page. */
export async function loadExisting<Schema extends z.ZodType>(options: Load<Schema>): Promise<z.output<Schema>> {
  const value = await load(options);
  if (value !== null) return value;
  return unreachable(`the content source has nothing for ${options.tags.join(', ')}`);
}

async function withGlossaryLinks<Value>(value: Value): Promise<Value> {
  if (!hasGlossaryLink(value)) return value;
  const isPaged = await loadExisting({
    query: glossaryIsPagedQuery,
    schema: glossaryIsPagedSchema,
    tags: [countTag('glossaryTerm')],
  });
  return isPaged ? linkToPagedGlossary(value) : value;
}

/** Deduplicated within one render: page and metadata often ask the same. */
const ask = cache(
  async (query: string, params: string, tags: string, expires: number, preview: boolean): Promise<unknown> => {
    const source = preview ? previewClient() : client;
    if (!source) return unreachable('a preview needs SANITY_READ_TOKEN');
    // Nothing listens to the content source in `next dev`.
    const caching =
      preview || process.env.NODE_ENV === 'development'
        ? ({ cache: 'no-store' } as const)
        : { next: { tags: tagsFor(query, params, tags), revalidate: Math.min(maxAge(), expires) } };
    const options = { signal: AbortSignal.timeout(CONTENT_TIMEOUT_MS), ...caching };
    const found = await foundIn(source.fetch(enveloped(query), JSON.parse(params) as Record<string, string>, options));
    return preview && (await isStaffPreview()) ? makeEditable(found) : found;
  },
);

const tagsFor = (query: string, params: string, tags: string) => [
  ...(JSON.parse(tags) as string[]),
  responseTag(query, params),
  EVERY_RESPONSE,
];

/** Once in one render too: {@link ask} gives each of them the same answer. */
const parse = cache((schema: z.ZodType, answer: unknown) => schema.safeParse(answer));
