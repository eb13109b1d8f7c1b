import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@sanity/client';
import { defaultNames } from '#sanity/lake/config.ts';
import { Dataset } from '#sanity/lake/dataset.ts';
import { openDatabase } from '#sanity/lake/store/database.ts';
import { DocumentStore } from '#sanity/lake/store/document-store.ts';
import { prepareFolder } from '#sanity/lake/store/folder.ts';
import { siteDocuments } from '../lake-query/dataset.ts';
import { type MeasuredLake, startLake } from './lake-process.ts';

const writers = [1, 8, 64];
const secondsEach = 5;
const listenerCount = 200;
const ticks = 200;
const sizes = [1_000, 10_000, 100_000];
const results = new URL('../results/lake-writes.md', import.meta.url);

const lines = [
  '# Writes, listeners and starting',
  '',
  `Node ${process.version}, ${cpus().length} cores, over HTTP to the lake's own process. Each transaction creates a document or patches`,
  'one, and is on disk (`synchronous = FULL`) before it is acknowledged.',
  '',
];
await writes();
await listening();
await starting();
await mkdir(new URL('.', results), { recursive: true });
await writeFile(results, `${lines.join('\n')}\n`);
console.log(lines.join('\n'));

async function withLake<Result>(work: (lake: MeasuredLake, directory: string) => Promise<Result>): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), 'lake-bench-'));
  const lake = await startLake(directory);
  try {
    return await work(lake, directory);
  } finally {
    await lake.stop();
    await rm(directory, { recursive: true });
  }
}

async function mutate(lake: MeasuredLake, mutation: object): Promise<void> {
  const response = await fetch(`${lake.url}/v1/data/mutate/production`, {
    method: 'POST',
    body: JSON.stringify({ mutations: [mutation] }),
    headers: { authorization: `Bearer ${lake.token}` },
  });
  if (!response.ok) throw new Error(await response.text());
  await response.arrayBuffer();
}

async function writes(): Promise<void> {
  lines.push('| writers | transactions/s | p50 ms | p99 ms |', '|---|---|---|---|');
  for (const count of writers) {
    const times = await withLake(async (lake) => {
      const found: number[] = [];
      const end = performance.now() + secondsEach * 1_000;
      const write = async (writer: number): Promise<void> => {
        for (let n = 0; performance.now() < end; n += 1) {
          const from = performance.now();
          const _id = `w${writer}-${Math.floor(n / 4)}`;
          const document = { _id, _type: 'note', text: 'word '.repeat(100) };
          await mutate(lake, n % 4 === 0 ? { create: document } : { patch: { id: _id, set: { n } } });
          found.push(performance.now() - from);
        }
      };
      await Promise.all(Array.from({ length: count }, (_, writer) => write(writer)));
      return found;
    });
    const { p50, p99 } = percentiles(times);
    lines.push(`| ${count} | ${Math.round(times.length / secondsEach)} | ${p50} | ${p99} |`);
  }
}

/** From sending a transaction until each listener has it. */
async function listening(): Promise<void> {
  await withLake(async ({ url, token, ...lake }) => {
    const options = { apiHost: url, useProjectHostname: false, useCdn: false, apiVersion: '2025-02-19', token };
    const client = createClient({ ...defaultNames, ...options });
    const times: number[] = [];
    let sent = 0;
    let heard = 0;
    let tell: () => void = () => undefined;
    const everyone = (): Promise<void> => new Promise((resolve) => (tell = resolve));
    const welcomed = everyone();
    const subscriptions = Array.from({ length: listenerCount }, () =>
      client.listen('*[_type == "tick"]', {}, { events: ['welcome', 'mutation'] }).subscribe(({ type }) => {
        if (type === 'mutation') times.push(performance.now() - sent);
        heard += 1;
        if (heard % listenerCount === 0) tell();
      }),
    );
    await welcomed;
    for (let n = 0; n < ticks; n += 1) {
      const all = everyone();
      sent = performance.now();
      await mutate({ url, token, ...lake }, { createOrReplace: { _id: 'tick', _type: 'tick', n } });
      await all;
    }
    for (const subscription of subscriptions) subscription.unsubscribe();
    const { p50, p99 } = percentiles(times);
    lines.push(
      '',
      `${listenerCount} listeners, ${ticks} transactions, all ${times.length} events heard: p50 ${p50} ms, p99 ${p99} ms after sending.`,
    );
  });
}

async function starting(): Promise<void> {
  lines.push('', '| documents | start ms | resident MB | database MB |', '|---|---|---|---|');
  for (const size of sizes) {
    const directory = await mkdtemp(join(tmpdir(), 'lake-bench-'));
    const { bytes, count } = await fill(directory, size);
    const lake = await startLake(directory);
    const answer = await fetch(`${lake.url}/v2021-10-21/data/query/production?query=count(*)`, {
      headers: { authorization: `Bearer ${lake.token}` },
    });
    if (((await answer.json()) as { result: number }).result !== count) throw new Error('Not all documents are there');
    const megabyte = 1024 * 1024;
    const memory = Math.round((await lake.memory()) / megabyte);
    lines.push(`| ${count} | ${Math.round(lake.startMs)} | ${memory} | ${Math.round(bytes / megabyte)} |`);
    await lake.stop();
    await rm(directory, { recursive: true });
  }
}

/** Writes a dataset as the lake itself would, without going over HTTP. */
async function fill(directory: string, size: number): Promise<{ bytes: number; count: number }> {
  const { database: path } = prepareFolder(directory);
  const database = openDatabase(path);
  const dataset = new Dataset(new DocumentStore(database, path), defaultNames);
  const documents = siteDocuments(size);
  const batch = 5_000;
  // References may point forward, so they are weakened here; reading does not care.
  for (let from = 0; from < documents.length; from += batch) {
    const mutations = documents
      .slice(from, from + batch)
      .map((document) => ({ kind: 'create' as const, document: weakened(document) as typeof document }));
    await dataset.transact({ mutations: () => mutations, author: 'bench' });
  }
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const bytes = Number(
    database.prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size').get()?.[
      'bytes'
    ],
  );
  database.close();
  return { bytes, count: documents.length };
}

function weakened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(weakened);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([name, child]) => [name, weakened(child)]));
  return '_ref' in copy ? { ...copy, _weak: true } : copy;
}

function percentiles(times: number[]): { p50: string; p99: string } {
  const ordered = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (ordered[Math.floor(ordered.length * share)] ?? 0).toFixed(1);
  return { p50: at(0.5), p99: at(0.99) };
}
