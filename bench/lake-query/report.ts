import { cpus, loadavg } from 'node:os';
import { format, type Timing } from './measure.ts';
import { type BenchQuery } from './queries.ts';

export interface Row {
  query: BenchQuery;
  engine: Map<number, Timing>;
  peer: Map<number, Timing>;
  peerSync: Map<number, Timing>;
}

interface Load {
  size: number;
  loadMs: number;
  bytesPerDocument: number;
  indexMs: number;
  indexBytes: number;
}

/** The measurements as a page of Markdown. */
export function report(rows: readonly Row[], loads: readonly Load[]): string {
  const bounded = rows.filter((row) => row.query.isBounded);
  const largest = bounded.flatMap((row) => row.engine.get(100_000) ?? []);
  const slowest = Math.max(...largest.map((timing) => timing.p99));
  const busiest = Math.max(...largest.map((timing) => timing.cpu99));
  return `# The lake's query engine, measured

\`node --import ./bench/next-modules.ts --expose-gc bench/lake-query/main.ts\`, Node ${process.version}, ${cpus().length} processors with a load of
${loadavg()[0]!.toFixed(1)} from this and other work. Milliseconds; of three rounds the least disturbed one.
Before anything is timed the answer is compared with groq-js's at that size; "–" under groq-js: it would have taken
too long, or lacks the function, and was not asked. groq-js is given a map to follow references by.

${loads.map(loadLine).join('\n')}

- Bounded queries at 100,000 documents: the slowest p99 is ${format(slowest)} ms on the clock, ${format(busiest)} ms of processor
  time.

## Bounded: the result has one size however large the dataset

${table(bounded)}

## Unbounded: the result, or what it is sorted from, grows with the dataset

${table(rows.filter((row) => !row.query.isBounded))}
`;
}

function loadLine({ size, loadMs, bytesPerDocument, indexMs, indexBytes }: Load): string {
  return `- ${size.toLocaleString('en-GB')} documents: ready for the first page in ${format(loadMs)} ms (${Math.round(bytesPerDocument)} bytes a document besides the documents themselves); every query below asked once, which makes all indexes, full text included, ${format(indexMs)} ms (${Math.round(indexBytes)} bytes a document).`;
}

function table(rows: readonly Row[]): string {
  const head = `| query | 1k p50 | 1k p99 | 10k p50 | 10k p99 | 100k p50 | 100k p99 | 100k p99 processor | p50 growth 1k → 100k | groq-js 1k | 10k | 100k | groq-js sync 100k |
|---|---|---|---|---|---|---|---|---|---|---|---|---|`;
  return [head, ...rows.map(line)].join('\n');
}

function line({ query, engine, peer, peerSync }: Row): string {
  const sizes = [1_000, 10_000, 100_000];
  const own = sizes.flatMap((size) => [format(engine.get(size)?.p50), format(engine.get(size)?.p99)]);
  const growth = engine.get(100_000)!.p50 / engine.get(1_000)!.p50;
  const theirs = sizes.map((size) => format(peer.get(size)?.p50));
  const cpu = format(engine.get(100_000)?.cpu99);
  const cells = [query.name, ...own, cpu, `${growth.toFixed(1)} ×`, ...theirs, format(peerSync.get(100_000)?.p50)];
  return `| ${cells.join(' | ')} |`;
}
