import { cpus, loadavg } from 'node:os';

import type { Result } from './measure.ts';
import type { Publish } from './publish.ts';

const number = (value: number) => value.toLocaleString('en-GB');
const seconds = (ms: number) => (ms / 1000).toFixed(1);

function percentiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return `${at(0.5).toFixed(1)} / ${at(0.99).toFixed(1)}`;
}

/** A table with a column for each size. */
function table(results: readonly Result[], rows: Readonly<Record<string, (result: Result) => string>>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = ['articles', ...results.map(({ articles }) => number(articles))];
  const body = Object.entries(rows).map(([name, cell]) => line([name, ...results.map(cell)]));
  return [line(head), line(head.map(() => '---')), ...body].join('\n');
}

function publishRows(name: string, of: (result: Result) => readonly Publish[]) {
  const most = (result: Result, pick: (publish: Publish) => number) => number(Math.max(...of(result).map(pick)));
  return {
    [`${name}: own page, p50 / slowest ms`]: (result: Result) => percentiles(of(result).map(({ ownMs }) => ownMs)),
    [`${name}: last page or file begun, p50 / slowest ms`]: (result: Result) =>
      percentiles(of(result).map(({ lastMs }) => lastMs)),
    [`${name}: most questions to the lake`]: (result: Result) => most(result, ({ questions }) => questions),
    [`${name}: most pages and files rendered`]: (result: Result) => most(result, ({ rendered }) => rendered),
    [`${name}: most questions beyond 1 + rendered`]: (result: Result) =>
      most(result, ({ questions, rendered }) => Math.max(0, questions - 1 - rendered)),
  };
}

/** The measurements as a page of Markdown. */
export function report(results: readonly Result[]): string {
  const pageRows = Object.fromEntries(
    Object.keys(results[0]?.pages ?? {}).map((name) => [name, ({ pages }: Result) => (pages[name] ?? 0).toFixed(0)]),
  );
  const memoryRows = Object.fromEntries(
    (results[0]?.memory ?? []).map(({ moment }, index) => [
      moment,
      ({ memory }: Result) => `${number(memory[index]!.site)} / ${number(memory[index]!.lake)}`,
    ]),
  );
  return `# A site of any size

\`npm run bench -- scale\`, Node ${process.version}, ${cpus().length} processors with a load of ${loadavg()[0]!.toFixed(1)} from this and other work.
The content is made up, the same each time: to each five articles there is a source, and topics, authors, sources and related
articles are referred to by Zipf's law. It is written through the lake's HTTP API. The site runs as in production, with a
proxy between it and the lake that counts its questions.

## Building and starting

The build renders no document (docs/decisions/0007), so it is made with the least and the most content only. The site renders
pages ahead when it starts, 2,000 at most, and serves meanwhile.

${table(results, {
  'build s': ({ build }) => (build ? build.seconds.toFixed(1) : 'the same'),
  'build, s of the processor': ({ build }) => (build ? build.busySeconds.toFixed(1) : 'the same'),
  'content written s': ({ fillSeconds }) => fillSeconds.toFixed(1),
  'lake starts s': ({ lakeStartMs }) => seconds(lakeStartMs),
  'site serves after s': ({ siteStartMs }) => seconds(siteStartMs),
  'pages rendered ahead': ({ warmed }) => number(warmed),
  'all of them after s': ({ warmSeconds }) => warmSeconds.toFixed(1),
})}

## Reading

Milliseconds. Articles are asked for at random, and once more: on a small site all were rendered ahead. The other pages are
asked for once. The site makes the index of the search when it has rendered pages ahead; the first search may have to wait
for it.

${table(results, {
  'article, new: p50 / p99': ({ fresh }) => percentiles(fresh),
  'article, kept: p50 / p99': ({ kept }) => percentiles(kept),
  ...pageRows,
  'files of the sitemap': ({ sitemap }) => number(sitemap.files),
  'most pages in one of them': ({ sitemap }) => number(sitemap.largest),
  'the slowest of them': ({ sitemap }) => sitemap.slowestMs.toFixed(0),
  'questions for an address that never was: first / again': ({ bogus }) => bogus.join(' / '),
})}

The sitemap's index and files are valid by the protocol's schema, and list each page of the library exactly once.

## Publishing

A question is a request to the lake; one may ask up to sixteen things. 0 are wanted beyond 1 + the pages and files rendered.
The files of the sitemap come last, one after the other.

${table(results, {
  ...publishRows('new title', ({ titles }) => titles),
  ...publishRows('new article', ({ created }) => [created]),
  ...publishRows('article deleted', ({ deleted }) => [deleted]),
})}

## Memory

Resident megabytes of site / lake, at most 1,500 each are wanted.

${table(results, {
  ...memoryRows,
  'most at any time': ({ mostMemory }) => `${number(mostMemory.site)} / ${number(mostMemory.lake)}`,
})}
`;
}
