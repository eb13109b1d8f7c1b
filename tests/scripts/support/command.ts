import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

export type Ended = { code: number | null; stdout: string; stderr: string };

/** Runs a command to its end. Not synchronous, so that a test can serve it meanwhile. */
export async function run(command: string, args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (ended.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (ended.stderr += String(chunk)));
  [ended.code] = (await once(child, 'close')) as [number | null];
  return ended;
}

/** The flags with which this machine lets us mount in a namespace of our own, or `undefined` when it does not. */
export const namespace: string[] | undefined = [['--mount'], ['--mount', '--map-root-user']].find((flags) => {
  const tried: SpawnSyncReturns<Buffer> = spawnSync('unshare', [...flags, 'mount', '-t', 'tmpfs', 'none', '/mnt']);
  return tried.status === 0;
});
