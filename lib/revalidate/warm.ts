import { getEnv } from '../env.ts';

/** A page that is still stale after so many requests is left to its readers; each request gives it this long. */
const ATTEMPTS = 10;
const PAUSE_MS = 50;

/**
 * Asks for each page until the server no longer answers from the old copy, so that no reader gets it.
 * @returns the paths that are still stale, with the last status
 */
export async function warm(paths: readonly string[]): Promise<string[]> {
  const left: string[] = [];
  for (const path of paths) {
    const state = await refresh(path);
    if (state !== 'fresh') left.push(`${path} (${state})`);
  }
  return left;
}

async function refresh(path: string): Promise<string> {
  let state = 'not asked';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const answer = await fetch(`${ownAddress()}${path}`, { cache: 'no-store', redirect: 'manual' });
    await answer.arrayBuffer();
    if (answer.headers.get('x-nextjs-cache') !== 'STALE')
      return answer.status < 500 ? 'fresh' : `status ${answer.status}`;
    state = 'stale';
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return state;
}

/** Where this very server listens; a server that listens everywhere is reached on the loopback address. */
function ownAddress(): string {
  const { host, port } = getEnv();
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
