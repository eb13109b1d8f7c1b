import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

import { pathOf, toLanguage } from '#sanity/content-types.ts';
import { type Outcome, pageRenderer } from './support/pages.ts';
import { testLake, type TestLake } from './support/test-lake.ts';

let lake: TestLake;
let render: (path: string) => Promise<Outcome>;
let paths: string[];

beforeAll(async () => {
  lake = await testLake();
  const env = { ...process.env, SANITY_API_HOST: lake.url, SANITY_WRITE_TOKEN: lake.adminToken };
  await promisify(execFile)(process.execPath, ['sanity/seed/seed.ts'], { env });
  process.env['SANITY_API_HOST'] = lake.url;
  render = await pageRenderer();
  const articles = await lake.client.fetch<{ slug: string; language: string | null }[]>(
    '*[_type == "article"]{"slug": slug.current, language}',
  );
  paths = articles.map(({ slug, language }) => pathOf('article', slug, toLanguage(language)));
}, 60_000);

afterAll(() => lake.remove());

it('keeps every sentence of callouts, evidence notes, key points, summary and sources, in its order', async () => {
  expect(paths.length).toBeGreaterThan(10);
  const pages: [string, string][] = [];
  for (const path of paths) {
    const outcome = await render(path);
    if (outcome.kind !== 'html') throw new Error(`${path}: ${JSON.stringify(outcome)}`);
    pages.push([
      path,
      `<!doctype html><html lang="en"><head><title>Page</title></head><body><main>${outcome.html}</main></body></html>`,
    ]);
  }
  const { stdout, stderr } = spawnSync(process.execPath, ['tests/contract/support/reader-view.ts'], {
    input: JSON.stringify(pages),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const read = JSON.parse(stdout) as { path: string; lost: string[]; sentences: number }[];
  expect(read.filter(({ lost }) => lost.length > 0)).toEqual([]);
  for (const { sentences } of read) expect(sentences).toBeGreaterThan(20);
}, 120_000);
