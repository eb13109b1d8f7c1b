import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';

import { defaultLanguage, type Language, pathOf } from '../../sanity/content-types.ts';
import { lakeClient } from '../../tests/browser/support/lake-client.ts';
import { startStack } from '../../tests/browser/support/stack.ts';

/**
 * How long after publishing an article's title the last page that shows it is the new one, for a reader who asks the site
 * itself: `node bench/publish/main.ts [rounds]`.
 */
const rounds = Number(process.argv[2] ?? 100);
const warmUpRounds = 10;

/** Pause between two looks at a page, in milliseconds: looking costs the site time that it needs for rendering. */
const PAUSE_MS = 2;
/** Longer than the site takes to render all pages that one article stands on, in milliseconds. */
const SETTLED_MS = 1_000;
/** After the last page is the new one, no reader may get an old one again; looked at for so long, in milliseconds. */
const WATCHED_MS = 100;

const results = new URL('../results/publish.md', import.meta.url);
const stack = await startStack({ build: true });
try {
  const client = lakeClient(stack);
  const everyPath = await sitemapPaths(stack.siteUrl);
  const articles = await client.fetch<{ _id: string; slug: string; language: Language; pages: string[] }[]>(
    '*[_type == "article"] | order(_id){_id, "slug": slug.current, "language": coalesce(language, $language), "pages": []}',
    { language: defaultLanguage },
  );
  for (const { _id, slug, language, pages } of articles) {
    const path = pathOf('article', slug, language);
    const title = `Title of ${_id}.`;
    await client.patch(_id).set({ title }).commit();
    while (!(await read(path)).includes(title)) await pause(PAUSE_MS);
    await pause(SETTLED_MS);
    for (const other of everyPath) if ((await read(other)).includes(title)) pages.push(other);
  }

  const times: number[] = [];
  let shown = 0;
  let old = 0;
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    const { _id, pages } = articles[(round + warmUpRounds) % articles.length]!;
    const title = `Title number ${round + warmUpRounds}.`;
    const from = performance.now();
    await client.patch(_id).set({ title }).commit({ visibility: 'async' });
    for (const path of pages) while (!(await read(path)).includes(title)) await pause(PAUSE_MS);
    const time = performance.now() - from;
    for (const end = performance.now() + WATCHED_MS; performance.now() < end;)
      for (const path of pages) if (!(await read(path)).includes(title)) old += 1;
    // The next publish finds the site at rest, as one in a practice does.
    await pause(SETTLED_MS);
    if (round < 0) continue;
    times.push(time);
    shown += pages.length;
  }
  const text = report(times, shown / rounds, old);
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

function report(times: readonly number[], pagesEach: number, old: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
  return `# From publishing to the last changed page

\`node bench/publish/main.ts ${times.length}\`, Node ${process.version}, ${cpus().length} processors with a load of ${loadavg()[0]!.toFixed(1)} from this
and other work. An article's title is changed through the lake's API; the clock runs from sending the change until a reader who
asks the site gets the last of the pages that show the title (${pagesEach.toFixed(1)} on average) with the new one.

| publishes | p50 ms | p90 ms | p99 ms | slowest ms | old pages sent after the last was new |
|---|---|---|---|---|---|
| ${times.length} | ${at(0.5)} | ${at(0.9)} | ${at(0.99)} | ${at(1)} | ${old} |
`;
}
