import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

import { pathOf, toLanguage } from '#sanity/content-types.ts';
import { rawParts } from '#tests/support/rich-text-parts.ts';
import { type Outcome, pageRenderer } from './support/pages.ts';
import { testLake, type TestLake } from './support/test-lake.ts';

let lake: TestLake;
let render: (path: string) => Promise<Outcome>;
let paths: string[];

beforeAll(async () => {
  lake = await testLake();
  const env = { ...process.env, SANITY_API_HOST: lake.url, SANITY_WRITE_TOKEN: lake.adminToken };
  await promisify(execFile)(process.execPath, ['sanity/seed/seed.ts'], { env });
  await publishMoreParts();
  process.env['SANITY_API_HOST'] = lake.url;
  render = await pageRenderer();
  const articles = await lake.client.fetch<{ slug: string; language: string | null }[]>(
    '*[_type == "article"]{"slug": slug.current, language}',
  );
  paths = articles.map(({ slug, language }) => pathOf('article', slug, toLanguage(language)));
}, 60_000);

/** An article with the parts that the first content has none of. */
async function publishMoreParts(): Promise<void> {
  const { _id } = await lake.client.assets.upload('file', Buffer.from('Rest.'), { filename: 'after.txt' });
  const pattern = (await lake.client.getDocument<{ body: object[] }>('article-self-regulation'))!;
  await lake.client.create({
    ...pattern,
    _id: 'article-parts',
    slug: { _type: 'slug', current: 'parts' },
    body: [
      ...pattern.body,
      { ...rawParts.video, transcript: 'You see a couch.\nYou hear soft music.' },
      { ...rawParts.download, file: { _type: 'file', asset: { _type: 'reference', _ref: _id } } },
    ],
  });
}

afterAll(() => lake.remove());

it('keeps every sentence of boxes, tables, lists, videos, leaflets, key points, summary and sources, in its order', async () => {
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
