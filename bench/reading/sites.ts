import { join } from 'node:path';

import { siteConfiguration, startNginx } from '#tests/browser/support/nginx.ts';
import { startStack, type Stack } from '#tests/browser/support/stack.ts';
import { freePort } from '#tests/support/free-port.ts';
import { exportContent } from './content.ts';
import { peers } from './peers.ts';
import { serveFolder, type Serving } from './static-folder.ts';
import { startTlsFront } from './tls-front.ts';

/** Something that shows the articles. */
export interface Site {
  name: string;
  /** Over plain HTTP. */
  url: string;
  /** The same with HTTP/2 and TLS before it, as visitors meet a site. */
  secureUrl: string;
}

export interface Sites {
  /** Ours through nginx, ours from `npm start`, our files from nginx alone, then the peers. */
  sites: Site[];
  /** The address under which our site knows itself. */
  publicUrl: string;
  stop: () => Promise<void>;
}

/** Builds and serves our site and the wanted peers; a peer that fails is left out, and the console says so. */
export async function startSites(root: string, wanted: readonly string[]): Promise<Sites> {
  const stack = await startStack({ build: true });
  const stops = [stack.stop];
  const stop = async () => {
    for (const end of stops.toReversed()) await end();
  };
  const urls = new Map<string, string>();
  const add = (name: string, serving: Serving) => {
    stops.push(serving.stop);
    urls.set(name, serving.url);
  };
  try {
    add('Stillpoint, nginx', await serveThroughNginx(stack));
    urls.set('Stillpoint, npm start', stack.siteUrl);
    add('nginx alone', await serveFolder(join(stack.pagesDir, 'site')));
    const assets = join(root, '.cache/bench/assets');
    const content = await exportContent(stack.siteUrl, assets);
    for (const [name, start] of Object.entries(peers).filter(([peer]) => wanted.includes(peer))) {
      console.log(`… ${name}`);
      try {
        add(name, await start({ root, content, assets, lakeUrl: stack.lakeUrl }));
      } catch (error) {
        // The others can be measured all the same.
        console.error(`${name} is left out: ${String(error)}`);
      }
    }
    const front = await startTlsFront([...urls.values()], join(root, '.cache/bench/tls'));
    stops.push(front.stop);
    const sites = [...urls].map(([name, url], index) => ({ name, url, secureUrl: front.urls[index]! }));
    return { sites, publicUrl: stack.siteUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function serveThroughNginx(stack: Stack): Promise<Serving> {
  const port = await freePort();
  const sitePort = new URL(stack.siteUrl).port;
  const configuration = await siteConfiguration({ port, sitePort, root: join(stack.pagesDir, 'site') });
  return { url: `http://127.0.0.1:${port}`, stop: await startNginx(configuration) };
}
