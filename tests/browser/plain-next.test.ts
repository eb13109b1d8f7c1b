import { appendFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { Children } from '#scripts/start/children.ts';
import { startSeededLake } from '#scripts/start/lake.ts';
import { freePort } from '#tests/support/free-port.ts';
import { until } from '#tests/support/until.ts';
import { lakeClient } from './support/lake-client.ts';
import { DEEP } from '#tests/support/deep.ts';
import { copySeededLake } from './support/seeded-lake.ts';
import { BUILD_FOLDER } from './support/stack.ts';

/** Next looks for package.json beside it. */
const STANDALONE_FOLDER = '.next-standalone';

/** A folder that cannot be made, as on a read-only disk. */
const READ_ONLY = '/sys/stillpoint-pages';

const ARTICLE = '/articles/what-is-craniosacral-therapy';
const ARTICLE_ID = 'article-what-is-craniosacral-therapy';

/** What Next starts by itself, from a folder. */
interface Way {
  name: string;
  /** @returns the script and where it runs */
  prepare: (children: Children) => Promise<{ cwd: string; script: string[]; build: string }>;
}

const nextBin = resolve('node_modules/next/dist/bin/next');

const nextStart: Way = {
  name: 'next start',
  prepare: async () => ({ cwd: process.cwd(), script: [nextBin, 'start'], build: BUILD_FOLDER }),
};

const standalone: Way = {
  name: "output: 'standalone'",
  async prepare(children) {
    // As `output: 'standalone'` in next.config.ts. No content source answers the build, and none is needed.
    const env = { NEXT_PRIVATE_STANDALONE: '1', NODE_ENV: 'production', SANITY_API_HOST: 'http://127.0.0.1:1' };
    const cwd = resolve(STANDALONE_FOLDER, 'standalone');
    await children.run({
      name: 'build',
      args: [nextBin, 'build'],
      cwd: process.cwd(),
      env: { ...env, SITE_BUILD_DIR: STANDALONE_FOLDER },
    });
    await cp(join(STANDALONE_FOLDER, 'static'), join(cwd, STANDALONE_FOLDER, 'static'), { recursive: true });
    await cp('public', join(cwd, 'public'), { recursive: true });
    return { cwd, script: ['server.js'], build: STANDALONE_FOLDER };
  },
};

describe.each(DEEP ? [nextStart, standalone] : [nextStart])('$name, on a read-only disk', ({ prepare }) => {
  const said: string[] = [];
  const children = new Children((name, line) => {
    said.push(line);
    appendFileSync('tests/artefacts/servers.log', `${name} │ ${line}\n`);
  });
  let folder: string;
  let url: string;
  let client: ReturnType<typeof lakeClient>;

  beforeAll(async () => {
    await mkdir('tests/artefacts', { recursive: true });
    const { cwd, script, build } = await prepare(children);
    folder = await mkdtemp(join(tmpdir(), 'plain-next-'));
    await copySeededLake(folder);
    const lake = await startSeededLake(children, { root: process.cwd(), folder, port: await freePort() }, 'production');
    client = lakeClient({ lakeUrl: lake.url, adminToken: lake.adminToken });
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const env = {
      NODE_ENV: 'production',
      SITE_BUILD_DIR: build,
      PAGES_DIR: READ_ONLY,
      TMPDIR: folder,
      SITE_URL: url,
      SANITY_API_HOST: lake.url,
      SANITY_READ_TOKEN: lake.adminToken,
      PORT: String(port),
      HOSTNAME: '127.0.0.1',
    };
    await children.start({ name: 'plain', args: script, cwd, env, readyLine: /Ready in/ }).ready();
  }, 400_000);

  afterAll(async () => {
    await children.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  const get = async (path: string) => {
    const response = await fetch(url + path, { headers: { accept: 'text/html' } });
    return { status: response.status, headers: response.headers, html: await response.text() };
  };

  test('a page is rendered once, without script, under the policy that forbids it', async () => {
    expect((await get(ARTICLE)).status).toBe(200);
    await until(async () => /"listening":true.*"behindSeconds":0/.test((await get('/api/health')).html));
    const [first, second] = [await get(ARTICLE), await get(ARTICLE)];
    for (const name of ['last-modified', 'etag']) expect(second.headers.get(name)).toBe(first.headers.get(name));
    expect(second.headers.get('x-nextjs-cache')).toBe('HIT');
    expect(second.headers.get('content-security-policy')).toContain("script-src 'none'");
    for (const { status, html } of [first, second]) {
      expect([status, html.includes('<h1')]).toEqual([200, true]);
      expect(html).not.toMatch(/<script(?![^>]*ld\+json)/);
    }
  });

  test('what is made for one reader has no script either', async () => {
    const { status, html } = await get('/search?q=touch');
    expect(status).toBe(200);
    expect(html).not.toMatch(/<script(?![^>]*ld\+json)/);
  });

  test('what does not exist is a 404 with the page of the site, and a malformed address a 400', async () => {
    const { status, html } = await get('/articles/no-such-article');
    expect([status, html.includes('<h1'), html.includes('<script')]).toEqual([404, true, false]);
    expect((await get('/%')).status).toBe(400);
  });

  test('a change is heard', async () => {
    await client.patch(ARTICLE_ID).set({ title: 'Quokkas and calm' }).commit();
    await until(async () => (await get(ARTICLE)).html.includes('Quokkas and calm'));
    await until(async () => (await get('/articles')).html.includes('Quokkas and calm'));
  });

  test('the log says once where pages are kept', () => {
    expect(said.filter((line) => line.includes(READ_ONLY))).toEqual([expect.stringContaining('PAGES_DIR')]);
  });
});
