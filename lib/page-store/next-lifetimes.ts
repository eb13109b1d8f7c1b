import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js';

/** Next has noted no more lifetimes than these when all are forgotten. */
const MOST = 1_000;

const lifetimes = new SharedCacheControls({ routes: {}, dynamicRoutes: {} });
let noted = 0;

/**
 * Counts a lifetime that Next notes. It does so for each address that it renders, or gets from its cache handler, and forgets
 * none (16.4.6); anybody can ask for any number of addresses. It needs none of them: the cache handler says how long a
 * page lives each time.
 */
export function countLifetime(): void {
  noted += 1;
  if (noted % MOST === 0) lifetimes.clear();
}
