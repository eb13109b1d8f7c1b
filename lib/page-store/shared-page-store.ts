import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { purge } from '../cdn/purge.ts';
import { Purger } from '../cdn/purger.ts';
import { getEnv } from '../env.ts';
import { PageStore } from './page-store.ts';
import { pagesFolder } from './pages-folder.ts';

/** The server and Next's cache handler may each load their own copy of this file, hence the process-wide key. */
const key = Symbol.for('stillpoint.page-store');
const shared = globalThis as typeof globalThis & { [key]?: PageStore };

/** This process's page store, opened on first use: the server and Next's cache handler share it. */
export function sharedPageStore(): PageStore {
  if (!shared[key]) {
    const { buildDir, cdn, siteUrl, apiHost, hosted, projectId, dataset, readToken = '' } = getEnv();
    const buildId = readFileSync(join(buildDir, 'BUILD_ID'), 'utf8');
    // A lake has a token of its own, which tells it from the one that was at the same address before.
    const lake = hosted ? '' : createHash('sha256').update(readToken).digest('base64url');
    const purger = cdn && new Purger((paths) => purge(cdn, paths));
    shared[key] = new PageStore({
      folder: pagesFolder(),
      build: [buildId, siteUrl].join(' '),
      source: [apiHost, projectId, dataset, lake].join(' '),
      ...(purger && { replaced: (path) => purger.add(path) }),
    });
  }
  return shared[key];
}
