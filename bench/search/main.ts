import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';

import { SearchIndex } from '#lib/search/search-index.ts';
import { format, measure } from '../lake-query/measure.ts';
import { searchDocuments } from './documents.ts';
import { queries, synonyms } from './queries.ts';

const DOCUMENTS = 10_000;
const LIMIT_MS = 20;

const documents = searchDocuments(DOCUMENTS);
const index = new SearchIndex();
const start = performance.now();
index.put(documents);
const indexMs = performance.now() - start;
const publish = await measure((run) => index.put([{ ...documents[0]!, title: `Title ${run}` }]), 900, 50);

const lines: string[] = [];
let slowest = 0;
let busiest = 0;
for (const { name, request } of queries) {
  const { total } = index.search(request, synonyms);
  const { p50, p99, cpu99 } = await measure(() => index.search(request, synonyms), 3_000, 100);
  slowest = Math.max(slowest, p99);
  busiest = Math.max(busiest, cpu99);
  lines.push(`| ${name}: “${request.query}” | ${total} | ${[p50, p99, cpu99].map(format).join(' | ')} |`);
}

const report = `# The site's search, measured

\`node bench/search/main.ts\`, Node ${process.version}, ${cpus().length} processors. ${DOCUMENTS.toLocaleString('en-GB')} documents of ${Math.round(JSON.stringify(documents).length / 1e3 / DOCUMENTS)} kB
in the site's own words. From the query to what the page shows: ten hits with their marks, and the counts of all filters.
Milliseconds; of three rounds the least disturbed one.

- The slowest p99 is ${format(busiest)} ms of processor time, of which at most ${LIMIT_MS} are wanted, and ${format(slowest)} ms on the clock, which other
  work on the machine lengthens.
- All documents are indexed in ${format(indexMs)} ms, one that was published in ${format(publish.p50)} ms (p99 ${format(publish.p99)}).

| query | found | p50 | p99 | p99 of processor time |
|---|---|---|---|---|
${lines.join('\n')}
`;
await writeFile(new URL('../results/search.md', import.meta.url), report);
process.stdout.write(report);
if (busiest > LIMIT_MS) process.exitCode = 1;
