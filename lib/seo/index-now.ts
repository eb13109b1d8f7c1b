import { setTimeout as wait } from 'node:timers/promises';

import { isPageTypeName, pathOf } from '#sanity/content-types.ts';
import { getEnv } from '../env.ts';
import type { Change } from '../revalidate/change.ts';
import { languageOf, slugOf } from '../revalidate/slug-of.ts';

/** Where the key is shown, so that nobody else can announce pages of this site. */
const INDEX_NOW_KEY_PATH = '/indexnow-key.txt';

interface Options {
  siteUrl: string;
  key: string;
  /** Who is told, such as https://api.indexnow.org/indexnow; it tells the other search engines. */
  endpoint: string;
  /** Pauses before each look at the public page: what stands between it and us may keep the old one for a while. */
  pausesMs?: readonly number[];
}

const PAUSES_MS = [0, 1_000, 5_000, 15_000, 60_000];
const TIMEOUT_MS = 10_000;

/**
 * Tells search engines that the page of a changed document changed (https://www.indexnow.org/documentation), once the
 * public address is seen to show it: a search engine that comes earlier would keep the old page.
 *
 * @returns the addresses announced; none when the document has no page
 * @throws when the public page stays old or the endpoint refuses
 */
export async function announce(change: Change, { pausesMs = PAUSES_MS, ...options }: Options): Promise<string[]> {
  const pages = changedPages(change, options.siteUrl);
  for (const page of pages) await untilFresh(page, pausesMs);
  const urlList = pages.map(({ url }) => url);
  if (urlList.length > 0) await submit(urlList, options);
  return urlList;
}

/** Announces changes one after the other, when the site has a key for it. What fails is logged. */
export async function announceChanges(changes: readonly Change[]): Promise<void> {
  const { siteUrl, indexNowKey, indexNowEndpoint } = getEnv();
  if (!indexNowKey) return;
  for (const change of changes) {
    try {
      await announce(change, { siteUrl, key: indexNowKey, endpoint: indexNowEndpoint });
    } catch (error) {
      console.error(`[indexnow] ${change._id} was not announced:`, error);
    }
  }
}

interface ChangedPage {
  url: string;
  /** When the document that it shows was changed; nothing when there is no page any more. */
  updatedAt: string | undefined;
}

/** The document's page, and the address that it had before when that was another. */
function changedPages({ _type, before, after }: Change, siteUrl: string): ChangedPage[] {
  if (!isPageTypeName(_type)) return [];
  const urlOf = (state: Change['after']) => {
    const slug = slugOf(state);
    return slug && siteUrl + pathOf(_type, slug, languageOf(state));
  };
  const [old, current] = [urlOf(before), urlOf(after)];
  return [
    ...(current ? [{ url: current, updatedAt: String(after?._updatedAt) }] : []),
    ...(old && old !== current ? [{ url: old, updatedAt: undefined }] : []),
  ];
}

async function untilFresh(page: ChangedPage, pausesMs: readonly number[]): Promise<void> {
  for (const pause of pausesMs) {
    await wait(pause);
    if (await isFresh(page)) return;
  }
  throw new Error(`${page.url} does not show the change yet.`);
}

/** Pages state in their JSON-LD when their document was last changed. */
async function isFresh({ url, updatedAt }: ChangedPage): Promise<boolean> {
  const headers = { accept: 'text/html' };
  const answer = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
  const html = await answer.text();
  return updatedAt === undefined ? answer.status !== 200 : html.includes(`"dateModified":"${updatedAt}"`);
}

async function submit(urlList: string[], { siteUrl, key, endpoint }: Options): Promise<void> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ host: new URL(siteUrl).host, key, keyLocation: siteUrl + INDEX_NOW_KEY_PATH, urlList }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!answer.ok) throw new Error(`${endpoint} answered ${answer.status}: ${await answer.text()}`);
}
