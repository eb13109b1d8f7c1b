import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A lake in a process of its own, to be killed. */
export interface LakeProcess {
  readonly url: string;
  readonly token: string;
  readonly pid: number;
  /** What it wrote to stderr. */
  readonly errors: () => string;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  kill(signal?: NodeJS.Signals): void;
}

/**
 * Starts `node sanity/lake/main.ts` on a folder.
 *
 * @throws with what it said when it does not come up
 */
export async function startProcess(directory: string, env: Record<string, string> = {}): Promise<LakeProcess> {
  const child = spawn(process.execPath, ['sanity/lake/main.ts'], {
    env: { ...process.env, LAKE_DIR: directory, LAKE_PORT: '0', LAKE_ACL_MODE: 'public', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const ended = once(child, 'exit').then(([code, signal]) => (code as number | null) ?? (signal as string));
  const url = await Promise.race([
    readyUrl(child),
    ended.then((how) => Promise.reject(new Error(`ended (${how}): ${errors}`))),
  ]);
  const token = (await readFile(join(directory, 'admin-token'), 'utf8')).trim();
  return {
    url,
    token,
    pid: child.pid ?? 0,
    errors: () => errors,
    ended,
    kill: (signal = 'SIGKILL') => child.kill(signal),
  };
}

async function readyUrl(child: ChildProcess): Promise<string> {
  let output = '';
  for await (const data of child.stdout ?? []) {
    output += String(data);
    const url = /^lake ready (\S+)$/m.exec(output)?.[1];
    if (url) return url;
  }
  return new Promise(() => undefined);
}

/** A lake that a fault has left speechless is as good as gone. */
const patienceMs = 10_000;

/** Sends a request; answers `undefined` when no answer came, which says nothing about what was stored. */
export async function send(
  lake: LakeProcess,
  path: string,
  body: string | Uint8Array,
): Promise<{ status: number; body: unknown } | undefined> {
  try {
    const response = await fetch(`${lake.url}/v1${path}`, {
      method: 'POST',
      body: body as BodyInit,
      headers: { authorization: `Bearer ${lake.token}` },
      signal: AbortSignal.timeout(patienceMs),
    });
    return { status: response.status, body: await response.json() };
  } catch {
    return undefined;
  }
}

/** Commits mutations; tells whether they were acknowledged. */
export async function mutate(lake: LakeProcess, mutations: unknown[]): Promise<boolean> {
  const answer = await send(lake, '/data/mutate/production', JSON.stringify({ mutations }));
  return answer?.status === 200;
}
