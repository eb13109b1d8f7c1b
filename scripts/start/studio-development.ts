import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';

import { createServer as createVite } from 'vite';

/** Longer than Next keeps idle connections to it, so that none ends under a request. */
const KEEP_ALIVE_MS = 600_000;

/**
 * Serves the Studio with hot reload, to this machine only: `npm run dev` puts the site in front of it. Prints
 * `studio ready <address>` when it answers.
 */
const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS });
const vite = await createVite({
  root: join(import.meta.dirname, '../../sanity/studio'),
  configLoader: 'native',
  server: { middlewareMode: true, hmr: { server } },
});
server.on('request', vite.middlewares).listen(0, '127.0.0.1');
await once(server, 'listening');
console.log(`studio ready http://127.0.0.1:${(server.address() as AddressInfo).port}`);
