import { setTimeout } from 'node:timers/promises';

import type { PageStore } from '#lib/page-store/page-store.ts';
import { isCacheable } from '#lib/page-store/page-path.ts';
import type { Refresher } from '#lib/page-store/refresher.ts';
import { SPECULATION_RULES_PATH } from '#lib/http/speculation-rules.ts';

/** Where the walk begins: from here links lead to every page. No link leads to the last two. */
const ENTRANCES = ['/', '/sitemap.xml', '/robots.txt', SPECULATION_RULES_PATH];

/** Pages rendered ahead; on a larger site the rest are rendered when first asked for. */
const MAX_PAGES = 2_000;

/** The content source is away, or a large one makes its indexes: what it did not answer is asked for again after this. */
const AGAIN_MS = 1_000;

const LINK = /(?:href|src)="(\/[^"?#]*)["?#]/g;

/** Next and the sitemap protocol write whole addresses: of the same page in other forms, and of all pages. */
const WHOLE_ADDRESS = /(?:<link rel="alternate"[^>]* href="|<loc>)https?:\/\/[^/"<]+(\/[^"<]*)/g;

interface WarmUp {
  store: PageStore;
  refresher: Refresher;
  /** Is given each page. */
  seen: (html: string) => void;
  /** Ends the walk. */
  signal: AbortSignal;
}

/**
 * Walks through the site and renders every page that is not kept, or was kept by another build: so the first reader gets
 * a ready page, and the static output is whole.
 *
 * @returns when the first walk is over, and when the static output is whole, however long the content source is away
 */
export function warmUp(options: WarmUp): { walked: Promise<unknown>; whole: Promise<void> } {
  options.refresher.queue(options.store.fromOtherBuilds());
  const seen = new Set(ENTRANCES);
  const walked = walk(ENTRANCES, seen, options);
  return { walked, whole: walked.then((left) => walkAgain(left, seen, options)) };
}

async function walkAgain(unreachable: readonly string[], seen: Set<string>, options: WarmUp): Promise<void> {
  for (let left = unreachable; left.length > 0 && !options.signal.aborted;) {
    await setTimeout(AGAIN_MS);
    left = await walk(left, seen, options);
  }
  await options.store.whenWritten();
}

/**
 * @param entrances where it begins
 * @param seen where it ever was or is about to go
 * @returns pages for which the content source did not answer; where they lead is not known
 */
async function walk(entrances: readonly string[], seen: Set<string>, options: WarmUp): Promise<string[]> {
  const { store, refresher, seen: show, signal } = options;
  const unreachable: string[] = [];
  const paths = [...entrances];
  for (const path of paths) {
    if (signal.aborted) break;
    let found = await store.find(path);
    if (found?.freshness !== 'fresh') {
      const attempt = await refresher.refresh(path);
      if (attempt === 'unreachable') unreachable.push(path);
      if (attempt !== 'rendered') continue;
      found = await store.find(path);
    }
    if (found?.page.status !== 200) continue;
    const body = found.page.bodies.identity.toString();
    show(body);
    for (const link of linksIn(body)) {
      if (seen.size >= MAX_PAGES || seen.has(link) || !isCacheable(link)) continue;
      seen.add(link);
      paths.push(link);
    }
  }
  return unreachable;
}

/**
 * Searches once, for which the site makes its index, so that no reader waits for it.
 * @param origin where the site answers
 */
export async function warmSearch(origin: string, signal: AbortSignal): Promise<void> {
  const answer = await fetch(`${origin}/search?q=first`, { signal });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the index is made when somebody searches: now the search answered ${answer.status}`);
}

function linksIn(page: string): string[] {
  return [...page.matchAll(LINK), ...page.matchAll(WHOLE_ADDRESS)].map(([, path = '/']) => path);
}

/** Pages whose time is up are looked for this often: behind a web server that serves the static output, no reader asks for them. */
const EVERY_MS = 5_000;
const AT_MOST = 20;

/**
 * Renders pages again that have expired, and those that were invalidated while they were rendered.
 *
 * @param shortestLife of any page, in seconds
 * @param signal ends it
 */
export function keepUp(store: PageStore, refresher: Refresher, shortestLife: number, signal: AbortSignal): void {
  // Those that are broken stay the oldest: they must not keep the others from their turn.
  const renew = () => {
    try {
      refresher.queue(store.dueForRevalidation(shortestLife, AT_MOST + refresher.broken));
    } catch (error) {
      // A timer's error would end the process; the database may be readable next time.
      console.error('[pages] which pages are due could not be read:', error);
    }
  };
  const timer = setInterval(renew, EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
