import { after } from 'next/server';

import { EVERY_ANSWER } from '#lib/content/answer-tag.ts';
import { askAgain } from '#lib/content/ask-again.ts';
import { getEnv } from '#lib/env.ts';
import { getSitemapStarts } from '#lib/content/sitemap-starts.ts';
import { keptPages } from '#lib/page-store/kept-pages.ts';
import { LARGEST_BODY, readBody } from '#lib/read-body.ts';
import { affectedTags, type Neighbours } from '#lib/revalidate/affected.ts';
import { sitemapTags } from '#lib/revalidate/files.ts';
import { type Failure, failureOf, getNeighbours } from '#lib/revalidate/neighbours.ts';
import { pathsOfTag } from '#lib/revalidate/paths.ts';
import { recordPublish } from '#lib/revalidate/recent-publishes.ts';
import { renew, renewOwn, warm } from '#lib/revalidate/renew.ts';
import { searchChanges } from '#lib/revalidate/search-changes.ts';
import { type Change, parseChange, SIGNATURE_HEADER, WebhookRefusal } from '#lib/revalidate/webhook.ts';
import { refreshSearchIndex } from '#lib/search/live-index.ts';
import { announce } from '#lib/seo/index-now.ts';

/** Why it is not known what is around a document. */
const WHY: Readonly<Record<Failure, string>> = {
  unreachable: 'the content source did not answer',
  invalid: 'the content source gave an invalid answer',
  fault: 'by a fault of the site',
};

/**
 * The content source's webhook: a published document changed. Marks the pages that show it as stale, then asks for each,
 * so that the old copy is served until the new one is ready, and never an error.
 */
export async function POST(request: Request): Promise<Response> {
  const { webhookSecret } = getEnv();
  if (!webhookSecret) {
    return Response.json({ error: 'Set SANITY_WEBHOOK_SECRET to the secret of the webhook.' }, { status: 503 });
  }
  const body = await readBody(request, LARGEST_BODY);
  if (body instanceof Response) return body;
  try {
    return await take(await parseChange(body, request.headers.get(SIGNATURE_HEADER), webhookSecret));
  } catch (error) {
    if (error instanceof WebhookRefusal) return Response.json({ error: error.message }, { status: error.status });
    throw error;
  }
}

async function take(change: Change): Promise<Response> {
  const comesOrGoes = change.before === null || change.after === null;
  const [found, own] = await Promise.all([findNeighbours(change), comesOrGoes ? renewOwn(change) : []]);
  const neighbours = typeof found === 'string' ? null : found;
  const tags = tagsOf(change, neighbours);
  const paths = await renew(change, tags, neighbours && askAgain);
  // Where no pages are stored, each is rendered when it is asked for.
  recordPublish(change, keptPages() ? [...new Set([...own, ...paths])] : tags.flatMap(pathsOfTag));
  const shown = show(change, paths, neighbours);
  after(shown);
  // What is invalid or our fault would be so again. The search finds out by itself after a while.
  const isTaken = neighbours ? await renewSearch(change, neighbours) : found !== 'unreachable';
  if (!isTaken) {
    return Response.json({ error: 'The content source did not answer: send this again.', paths }, { status: 503 });
  }
  after(shown.then(() => announceToSearchEngines(change)));
  return Response.json({ paths });
}

async function findNeighbours(change: Change): Promise<Neighbours | Failure> {
  try {
    return await getNeighbours(change);
  } catch (error) {
    const failure = failureOf(error);
    console.error(`[revalidate] any page may show ${change._id}, ${WHY[failure]}:`, error);
    return failure;
  }
}

/** Cache tags of what may be altered: without the neighbours, every page, made of answers each of which may be another one. */
function tagsOf(change: Change, neighbours: Neighbours | null): string[] {
  return neighbours ? affectedTags(change, neighbours) : [EVERY_ANSWER];
}

/** @returns false when the search does not know of the change yet: the sender tries again */
async function renewSearch(change: Change, neighbours: Neighbours): Promise<boolean> {
  try {
    await refreshSearchIndex(searchChanges(change, neighbours));
    return true;
  } catch (error) {
    console.error(`[search] does not know of the change of ${change._id}:`, error);
    return false;
  }
}

/** What begins at once, and the sender need not wait for. The sitemap has time until the pages are there. */
async function show(change: Change, paths: readonly string[], neighbours: Neighbours | null): Promise<void> {
  const left = await warm(paths);
  // One file after the other: each is a large question.
  const files = neighbours ? await sitemapFiles(change, neighbours) : [];
  for (const tag of files) await warm(await renew(change, [tag]));
  if (left.length > 0) console.error(`[revalidate] still old after publishing ${change._id}: ${left.join(', ')}`);
}

/** Cache tags of the files of the sitemap that a change alters. */
async function sitemapFiles(change: Change, neighbours: Neighbours): Promise<string[]> {
  try {
    return sitemapTags(change, neighbours, await getSitemapStarts());
  } catch (error) {
    console.error('[revalidate] any file of the sitemap may be another one:', error);
    return ['sitemap'];
  }
}

async function announceToSearchEngines(change: Change): Promise<void> {
  const { siteUrl, indexNowKey, indexNowEndpoint } = getEnv();
  if (!indexNowKey) return;
  try {
    await announce(change, { siteUrl, key: indexNowKey, endpoint: indexNowEndpoint });
  } catch (error) {
    console.error(`[indexnow] ${change._id} was not announced:`, error);
  }
}
