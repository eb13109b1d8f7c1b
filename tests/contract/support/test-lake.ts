import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type SanityClient } from '@sanity/client';
import { defaultNames, type LakeConfig } from '#sanity/lake/config.ts';
import { type RunningLake, startLake } from '#sanity/lake/lake.ts';
import { patience } from '#tests/support/patience.mjs';

// The machine may be busy with other tests.
jest.setTimeout(patience(60_000));

/** A lake in a folder of its own, and the real client for it. */
export interface TestLake {
  readonly url: string;
  readonly directory: string;
  readonly adminToken: string;
  readonly events: Record<string, unknown>[];
  /** A client with the administrator's token. */
  readonly client: SanityClient;
  /** A client without a token. */
  readonly visitor: SanityClient;
  /** Stops the lake and starts it again on the same folder. */
  restart(change?: Partial<LakeConfig>): Promise<TestLake>;
  /** Stops the lake; the folder stays. */
  stop(): Promise<void>;
  /** Stops the lake and removes its folder. */
  remove(): Promise<void>;
}

export const clientFor = (url: string, token?: string): SanityClient =>
  createClient({
    ...defaultNames,
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    ...(token && { token }),
  });

/** Starts a lake on a free port. */
export async function testLake(change: Partial<LakeConfig> = {}): Promise<TestLake> {
  const directory = change.directory ?? (await mkdtemp(join(tmpdir(), 'lake-')));
  const events: Record<string, unknown>[] = [];
  const config: Omit<LakeConfig, 'directory'> = {
    ...defaultNames,
    host: '127.0.0.1',
    port: 0,
    aclMode: 'public',
    allowedHosts: [],
    trustedProxies: [],
    allowedOrigins: [],
    passwordCost: { N: 2, r: 1, p: 1 },
    ...change,
  };
  const lake: RunningLake = await startLake({ ...config, directory }, (event) => events.push(event));
  const adminToken = (await readFile(lake.adminTokenFile, 'utf8')).trim();
  return {
    url: lake.url,
    directory,
    adminToken,
    events,
    client: clientFor(lake.url, adminToken),
    visitor: clientFor(lake.url),
    restart: async (next = {}) => {
      await lake.close();
      return testLake({ ...change, ...next, directory });
    },
    stop: () => lake.close(),
    remove: async () => {
      await lake.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** What the client makes of a refusal: the status, and the error of the first failed mutation. */
export async function refusal(work: Promise<unknown>): Promise<{ status: number; error: Record<string, unknown> }> {
  const outcome: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error) || !('statusCode' in outcome) || !('details' in outcome)) {
    throw new Error('The lake was expected to refuse', { cause: outcome });
  }
  const details = (outcome.details ?? {}) as { items?: { error: Record<string, unknown> }[] } & Record<string, unknown>;
  return { status: Number(outcome.statusCode), error: details.items?.[0]?.error ?? details };
}
