import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { untilListening } from '#tests/support/until-listening.ts';

/** True when Debian's nginx (`apt-get install nginx`) is on this machine. */
export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v'], { env: withSbin }).status === 0;
}

const withSbin = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };

/** The site that a web server stands in front of. */
export interface SiteBehind {
  /** Where the web server is to listen. */
  port: number;
  sitePort: string;
  /** The folder of the pages. */
  root: string;
}

/** `deploy/nginx.conf` with this machine's ports and folder, and without TLS: nothing else is changed. */
export async function siteConfiguration(site: SiteBehind): Promise<string> {
  return (await configurationHere(site)).replace(' ssl http2;', ';').replaceAll(/ssl_\w+ [^;]+;.*\n/g, '');
}

/** The same with TLS. @param certificates a folder with `fullchain.pem` and `privkey.pem` */
export async function tlsConfiguration(site: SiteBehind, certificates: string): Promise<string> {
  return (await configurationHere(site)).replaceAll('/etc/letsencrypt/live/www.example.org', certificates);
}

async function configurationHere({ port, sitePort, root }: SiteBehind): Promise<string> {
  const written = await readFile('deploy/nginx.conf', 'utf8');
  return written
    .replace('server 127.0.0.1:3000;', `server 127.0.0.1:${sitePort};`)
    .replace('listen 443 ', `listen 127.0.0.1:${port} `)
    .replace(/server \{\s+listen 80;[^}]+\}/, '')
    .replace('/var/lib/stillpoint/pages/site', root);
}

/** Starts nginx, and waits until it listens. @param servers what stands in its `http` block. @returns how to end it */
export async function startNginx(servers: string): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  await mkdir(join(folder, 'temporary'));
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/temporary/${name};`,
  );
  const main = `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
    events {}
    http { include /etc/nginx/mime.types; access_log off; ${places.join(' ')}
    ${servers} }`;
  const file = join(folder, 'nginx.conf');
  await writeFile(file, main);
  const check = spawnSync('nginx', ['-t', '-c', file], { env: withSbin, encoding: 'utf8' });
  if (check.status !== 0) throw new Error(check.stderr);
  const server = spawn('nginx', ['-c', file], { env: withSbin, stdio: 'ignore' });
  const ended = once(server, 'exit');
  await untilListening(server, Number(/listen \S+:(\d+)/.exec(servers)![1]));
  return async () => {
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
}
