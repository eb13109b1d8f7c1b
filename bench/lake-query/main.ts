import { mkdir, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { DocumentStore } from '#sanity/lake/engine/query/index/document-store.ts';
import { QueryEngine } from '#sanity/lake/engine/query/query-engine.ts';
import { siteDocuments } from './dataset.ts';
import { measure } from './measure.ts';
import { Peer } from './peer.ts';
import { type BenchQuery, otherQueries, siteQueries, studioQueries } from './queries.ts';
import { report, type Row } from './report.ts';

const sizes = [1_000, 10_000, 100_000];
/** groq-js is asked only for what it is expected to answer within this time. */
const peerPatienceMs = 8_000;
const results = new URL('../results/lake-query.md', import.meta.url);

const rows = new Map<string, Row>();
const loads: { size: number; loadMs: number; bytesPerDocument: number; indexMs: number; indexBytes: number }[] = [];

for (const size of sizes) await measureSize(size);
const text = report([...rows.values()], loads);
await mkdir(new URL('.', results), { recursive: true });
await writeFile(results, text);
process.stdout.write(text);

async function measureSize(size: number): Promise<void> {
  const documents = siteDocuments(size);
  const engine = new QueryEngine({ projectId: 'stillpoint', dataset: 'production' });
  const before = memory();
  const start = performance.now();
  engine.replaceAll(documents);
  await ask(engine, siteQueries[0]!, 0);
  const loadMs = performance.now() - start;
  const loaded = memory();
  const store = new DocumentStore();
  store.replaceAll(documents);
  const indexStart = performance.now();
  for (const query of [...siteQueries, ...studioQueries, ...otherQueries]) await ask(engine, query, 0);
  const indexMs = performance.now() - indexStart;
  loads.push({
    size,
    loadMs,
    bytesPerDocument: (loaded - before) / size,
    indexMs,
    indexBytes: (memory() - loaded) / size,
  });
  for (const query of [...siteQueries, ...studioQueries, ...otherQueries]) {
    const row = rows.get(query.name) ?? { query, engine: new Map(), peer: new Map(), peerSync: new Map() };
    rows.set(query.name, row);
    const peer = new Peer(store.view(query.perspective, true));
    if (canAskPeer(row, size)) await compare(engine, peer, query, row, size);
    row.engine.set(size, await measure((run) => ask(engine, query, run), 900, 10));
  }
}

async function ask(engine: QueryEngine, query: BenchQuery, run: number): Promise<unknown> {
  const { result } = await engine.query({
    query: query.query,
    params: query.params(run),
    perspective: query.perspective,
    canReadPrivate: true,
    deadlineMs: 60_000,
  });
  return result;
}

/** What groq-js took at the size before, grown as it grew until then. */
function canAskPeer({ query, peer }: Row, size: number): boolean {
  // groq-js has no text::query().
  if (query.query.includes('text::query')) return false;
  const [smaller, before] = [peer.get(size / 100), peer.get(size / 10)];
  if (!before) return size === sizes[0];
  const growth = smaller ? before.p50 / smaller.p50 : 30;
  return before.p50 * Math.max(10, growth) < peerPatienceMs;
}

/** Only answers that are equal are timed. */
async function compare(engine: QueryEngine, peer: Peer, query: BenchQuery, row: Row, size: number): Promise<void> {
  const expected = JSON.parse(JSON.stringify(await peer.answer(query, 0))) as unknown;
  const actual = JSON.parse(JSON.stringify(await ask(engine, query, 0))) as unknown;
  if (!isDeepStrictEqual(actual, expected)) throw new Error(`"${query.name}" is not answered as groq-js answers it.`);
  row.peer.set(size, await measure((run) => peer.answer(query, run), 300, 1));
  row.peerSync.set(size, await measure((run) => peer.answerSync(query, run), 300, 1));
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
