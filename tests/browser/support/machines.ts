import { appendFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { SanityClient } from '@sanity/client';

import type { Child } from '#scripts/start/child.ts';
import { Children } from '#scripts/start/children.ts';
import { startSeededLake } from '#scripts/start/lake.ts';
import { startSite } from '#scripts/start/site.ts';
import { freePort } from '#tests/support/free-port.ts';
import { FaultProxy } from './fault-proxy.ts';
import { lakeClient } from './lake-client.ts';
import { startNginx } from './nginx.ts';
import { copySeededLake } from './seeded-lake.ts';

const HOST = '127.0.0.1';

/** One process of the site, with a folder of its own and a connection to the content source that can be cut. */
export interface Machine {
  url: string;
  proxy: FaultProxy;
  /** Ends it at once, as a power cut does. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
}

export interface Machines {
  machines: Machine[];
  client: SanityClient;
  /** Where nginx sends each request to the next of them. */
  balancerUrl: string;
  stop: () => Promise<void>;
}

/** Starts a lake, so many processes of the site that share nothing, and nginx in front of them. */
export async function startMachines(count: number, build: string): Promise<Machines> {
  const root = process.cwd();
  const folder = await mkdtemp(join(tmpdir(), 'machines-'));
  await copySeededLake(folder);
  await mkdir('tests/artefacts', { recursive: true });
  const children = new Children((name, line) => appendFileSync('tests/artefacts/servers.log', `${name} │ ${line}\n`));
  const machines: Machine[] = [];
  const stop = async () => {
    await children.stop();
    await Promise.all(machines.map(({ proxy }) => proxy.stop()));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const lake = await startSeededLake(children, { root, folder, port: await freePort() }, 'production');
    const balancerPort = await freePort();
    const balancerUrl = `http://${HOST}:${balancerPort}`;
    const startMachine = async (index: number): Promise<Machine> => {
      const proxy = new FaultProxy(lake.url);
      const port = await freePort();
      const env = {
        SITE_BUILD_DIR: build,
        PAGES_DIR: join(folder, `pages-${index}`),
        SITE_URL: balancerUrl,
        SANITY_API_HOST: await proxy.start(),
        SANITY_READ_TOKEN: lake.adminToken,
        SANITY_FEEDBACK_TOKEN: lake.adminToken,
      };
      let child: Child | undefined;
      const start = async () => {
        child = await startSite(children, { root, host: HOST, port, env });
      };
      const kill = async () => {
        child?.kill();
        await child?.exit;
      };
      machines.push({ url: `http://${HOST}:${port}`, proxy, kill, start });
      await start();
      return machines[index]!;
    };
    for (let index = 0; index < count; index += 1) await startMachine(index);
    const upstream = machines.map(({ url }) => `server ${new URL(url).host} max_fails=0;`).join(' ');
    const stopNginx = await startNginx(`
      upstream machines { ${upstream} }
      server { listen ${HOST}:${balancerPort}; location / { proxy_pass http://machines; proxy_set_header Host $http_host; } }`);
    return {
      machines,
      client: lakeClient({ lakeUrl: lake.url, adminToken: lake.adminToken }),
      balancerUrl,
      stop: async () => {
        await stopNginx();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
