import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { getEnv } from '../env.ts';
import { PageStore } from './page-store.ts';

let store: PageStore | undefined;

/** This process's page store, opened on first use: the server and Next's cache handler share it. */
export function sharedPageStore(): PageStore {
  if (!store) {
    const { buildDir, pagesDir, apiHost, projectId, dataset } = getEnv();
    store = new PageStore({
      folder: pagesDir,
      build: readFileSync(join(buildDir, 'BUILD_ID'), 'utf8'),
      source: [apiHost, projectId, dataset].join(' '),
    });
  }
  return store;
}
