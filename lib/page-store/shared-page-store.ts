import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { getEnv } from '../env.ts';
import { PageStore } from './page-store.ts';

let store: PageStore | undefined;

/** This process's page store, opened on first use: the server and Next's cache handler share it. */
export function sharedPageStore(): PageStore {
  if (!store) {
    const { buildDir, pagesDir, siteUrl, apiHost, hosted, projectId, dataset, readToken = '' } = getEnv();
    const buildId = readFileSync(join(buildDir, 'BUILD_ID'), 'utf8');
    // A lake has a token of its own, which tells it from the one that was at the same address before.
    const lake = hosted ? '' : createHash('sha256').update(readToken).digest('base64url');
    store = new PageStore({
      folder: pagesDir,
      build: [buildId, siteUrl].join(' '),
      source: [apiHost, projectId, dataset, lake].join(' '),
    });
  }
  return store;
}
