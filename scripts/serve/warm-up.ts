import type { PageStore } from '../../lib/page-store/page-store.ts';
import { isKeepable } from '../../lib/page-store/page-path.ts';
import type { Refresher } from '../../lib/page-store/refresher.ts';
import { SPECULATION_RULES_PATH } from '../../lib/speculation-rules.ts';

/** Where the walk begins: from here links lead to every page. No link leads to the last two. */
const ENTRANCES = ['/', '/sitemap.xml', '/robots.txt', SPECULATION_RULES_PATH];

/** Pages rendered ahead; on a larger site the rest are rendered when first asked for. */
const MAX_PAGES = 2_000;

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
 * a ready page, and the mirror is whole.
 */
export async function warmUp({ store, refresher, seen: show, signal }: WarmUp): Promise<void> {
  refresher.queue(store.foreign());
  const seen = new Set(ENTRANCES);
  for (const path of seen) {
    if (signal.aborted) return;
    let found = await store.find(path);
    if (found?.freshness !== 'fresh') {
      if (!(await refresher.refresh(path))) continue;
      found = await store.find(path);
    }
    if (found?.page.status !== 200) continue;
    const body = found.page.bodies.identity.toString();
    show(body);
    for (const link of linksIn(body)) {
      if (seen.size < MAX_PAGES && isKeepable(link)) seen.add(link);
    }
  }
  await store.settled();
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

/** Pages whose time is up are looked for this often: behind a web server that serves the mirror, no reader asks for them. */
const EVERY_MS = 5_000;
const AT_MOST = 20;

/**
 * Renders pages anew when their time is up, and those whose rendering a publish overtook.
 *
 * @param shortestLife of any page, in seconds
 * @param signal ends it
 */
export function keepUp(store: PageStore, refresher: Refresher, shortestLife: number, signal: AbortSignal): void {
  const timer = setInterval(() => refresher.queue(store.due(shortestLife, AT_MOST)), EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
