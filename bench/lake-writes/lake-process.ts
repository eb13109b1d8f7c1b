import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A lake in its own process, as it runs in production. */
export interface MeasuredLake {
  url: string;
  token: string;
  /** From spawning the process to its "lake ready" line. */
  startMs: number;
  /** Resident memory, in bytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts `node sanity/lake/main.ts` on a folder. */
export async function startLake(directory: string): Promise<MeasuredLake> {
  const started = performance.now();
  const child = spawn(process.execPath, ['sanity/lake/main.ts'], {
    env: { ...process.env, LAKE_DIR: directory, LAKE_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readyUrl(child);
  return {
    url,
    startMs: performance.now() - started,
    token: (await readFile(join(directory, 'admin-token'), 'utf8')).trim(),
    memory: async () => Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${child.pid}/status`, 'utf8'))?.[1]) * 1024,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function readyUrl(child: ChildProcess): Promise<string> {
  let output = '';
  for await (const data of child.stdout ?? []) {
    output += String(data);
    const url = /^lake ready (\S+)$/m.exec(output)?.[1];
    if (url) return url;
  }
  throw new Error('The lake ended before it was ready');
}
