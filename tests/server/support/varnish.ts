import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };

/** True when Debian's Varnish (`apt-get install varnish`) is on this machine. */
export const hasVarnish = (): boolean => spawnSync('varnishd', ['-V'], { env }).status === 0;

/**
 * Starts Varnish with `deploy/varnish.vcl` in front of a site on this machine; nothing but the site's port is changed.
 * @returns how to end it
 */
export async function startVarnish(port: number, sitePort: number): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'varnish-'));
  const written = await readFile('deploy/varnish.vcl', 'utf8');
  await writeFile(join(folder, 'site.vcl'), written.replace('"3000"', `"${sitePort}"`));
  const listen = ['-F', '-n', folder, '-a', `127.0.0.1:${port}`, '-f', join(folder, 'site.vcl')];
  const server = spawn('varnishd', [...listen, '-j', 'none', '-T', 'none', '-s', 'malloc,64m'], { env });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said += String(text)));
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const failed = ended.then(() => {
    throw new Error(said);
  });
  failed.catch(() => undefined);
  const answers = async () => (await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)) !== undefined;
  while (!(await Promise.race([answers(), failed])));
  return stop;
}
