import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';

import { defaultLanguage, type Language, pathOf } from '#sanity/content-types.ts';
import { lakeClient } from '#tests/browser/support/lake-client.ts';
import { startStack } from '#tests/browser/support/stack.ts';
import { type AfterCreates, afterCreates } from './after-creates.ts';

/**
 * How long after publishing an article's title its own page is the new one, and the last page that shows it, for a reader
 * who asks the site itself: `node bench/publish/main.ts [rounds]`.
 */
const rounds = Number(process.argv[2] ?? 100);
const warmUpRounds = 10;

/** Pause between two looks at a page, in milliseconds: looking costs the site time that it needs for rendering. */
const PAUSE_MS = 2;
/** Longer than the site takes to render all pages that one article stands on, in milliseconds. */
const SETTLED_MS = 1_000;
/** After the last page is the new one, no reader may get an old one again; looked at for so long, in milliseconds. */
const WATCHED_MS = 100;

/** Until the site has rendered what was created and deleted, in milliseconds. */
const BULK_SETTLED_MS = 10_000;

const results = new URL('../results/publish.md', import.meta.url);
const stack = await startStack({ build: true });
try {
  const client = lakeClient(stack);
  const everyPath = await sitemapPaths(stack.siteUrl);
  const found = await client.fetch<{ _id: string; slug: string; language: Language }[]>(
    '*[_type == "article"] | order(_id){_id, "slug": slug.current, "language": coalesce(language, $language)}',
    { language: defaultLanguage },
  );
  const articles = found.map(({ _id, slug, language }) => {
    return { _id, path: pathOf('article', slug, language), pages: [] as string[] };
  });
  for (const { _id, path, pages } of articles) {
    const title = `Title of ${_id}.`;
    await client.patch(_id).set({ title }).commit();
    while (!(await read(path)).includes(title)) await pause(PAUSE_MS);
    await pause(SETTLED_MS);
    for (const other of everyPath) if ((await read(other)).includes(title)) pages.push(other);
  }

  const ownTimes: number[] = [];
  const times: number[] = [];
  let shown = 0;
  let old = 0;
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    const { _id, path, pages } = articles[(round + warmUpRounds) % articles.length]!;
    const title = `Title number ${round + warmUpRounds}.`;
    const from = performance.now();
    await client.patch(_id).set({ title }).commit({ visibility: 'async' });
    const isNew = async (page: string) => (await read(page)).includes(title);
    while (!(await isNew(path))) await pause(PAUSE_MS);
    const ownTime = performance.now() - from;
    for (const page of pages) while (!(await isNew(page))) await pause(PAUSE_MS);
    const time = performance.now() - from;
    for (const end = performance.now() + WATCHED_MS; performance.now() < end;)
      for (const page of pages) if (!(await isNew(page))) old += 1;
    // The next publish finds the site at rest, as one in a practice does.
    await pause(SETTLED_MS);
    if (round < 0) continue;
    ownTimes.push(ownTime);
    times.push(time);
    shown += pages.length;
  }
  const bulk = [];
  for (const creates of [50, 1_000]) {
    bulk.push(await afterCreates(client, stack.siteUrl, articles[0]!, creates));
    await pause(BULK_SETTLED_MS);
  }
  const text = report(ownTimes, times, shown / rounds, old) + reportBulk(bulk);
  await mkdir(new URL('.', results), { recursive: true });
  await writeFile(results, text);
  console.log(text);
} finally {
  await stack.stop();
}

async function read(path: string): Promise<string> {
  return (await fetch(stack.siteUrl + path)).text();
}

async function sitemapPaths(siteUrl: string): Promise<string[]> {
  const locations = async (path: string) =>
    [...(await read(path)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url.slice(siteUrl.length));
  return (await Promise.all((await locations('/sitemap.xml')).map(locations))).flat();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function report(ownTimes: readonly number[], times: readonly number[], pagesEach: number, old: number): string {
  return `# From publishing to the last changed page

\`node bench/publish/main.ts ${times.length}\`, Node ${process.version}, ${cpus().length} processors with a load of ${loadavg()[0]!.toFixed(1)} from this
and other work. An article's title is changed through the lake's API; the clock runs from sending the change until a reader who
asks the site gets its page, and the last of the pages that show the title (${pagesEach.toFixed(1)} on average), with the new one.
After the last was new, ${old} old pages were sent.

| ${times.length} publishes | p50 ms | p90 ms | p99 ms | slowest ms |
|---|---|---|---|---|
| its own page | ${percentiles(ownTimes)} |
| the last page | ${percentiles(times)} |
`;
}

function reportBulk(bulk: readonly AfterCreates[]): string {
  const rows = bulk.map(
    ({ creates, ownPage, search }) => `| ${creates} | ${ownPage.toFixed(0)} | ${search.toFixed(0)} |`,
  );
  return `
The same for one publish right after articles were created, fifty in a transaction:

| created before | its own page, ms | found by the search, ms |
|---|---|---|
${rows.join('\n')}
`;
}

function percentiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
  return [0.5, 0.9, 0.99, 1].map(at).join(' | ');
}
