import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { untilListening } from '#tests/support/until-listening.ts';
import { type SiteBehind } from './nginx.ts';

/** True when Debian's Caddy (`apt-get install caddy`) is on this machine. */
export function hasCaddy(): boolean {
  return spawnSync('caddy', ['version']).status === 0;
}

/** Starts Caddy with `deploy/Caddyfile`, without a certificate, and waits until it listens. @returns how to end it */
export async function startCaddy({ port, sitePort, root }: SiteBehind): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'caddy-'));
  const options = join(folder, 'Caddyfile');
  await writeFile(options, `{\n\tadmin off\n}\nimport ${resolve('deploy/Caddyfile')}\n`);
  const env = {
    ...process.env,
    HOME: folder,
    SITE_HOST: `http://127.0.0.1:${port}`,
    SITE_UPSTREAM: `127.0.0.1:${sitePort}`,
    PAGES_DIR: dirname(root),
  };
  const args = ['run', '--adapter', 'caddyfile', '--config', options];
  const server = spawn('caddy', args, { env, stdio: 'ignore' });
  await untilListening(server, port);
  return async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
}
