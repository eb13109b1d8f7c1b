import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** A process of the site, as it runs in production. */
export interface Server {
  /** From spawning the process until it says that it serves. */
  startMs: number;
  /** When it said so, in milliseconds since 1970. */
  readyAt: number;
  /** Resident memory in megabytes, and the most it ever was. */
  memory: () => Promise<{ now: number; most: number }>;
  stop: () => Promise<void>;
}

/** Starts `node <script>` and waits for the line with which it says that it serves. Lines of errors are shown. */
export async function startServer(script: string, env: Record<string, string>, ready: RegExp): Promise<Server> {
  const started = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  let isReady = false;
  for await (const line of createInterface(child.stdout)) {
    isReady = ready.test(line);
    if (isReady) break;
  }
  if (!isReady) throw new Error(`${script} ended before it was ready.`);
  const startMs = performance.now() - started;
  child.stdout.resume();
  return {
    startMs,
    readyAt: performance.timeOrigin + performance.now(),
    memory: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      const megabytes = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
      return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
    },
    stop: async () => {
      process.off('exit', kill);
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
