import { appendFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret';
import { encodeSignatureHeader } from '@sanity/webhook';

import type { Child } from '#scripts/start/child.ts';
import { Children } from '#scripts/start/children.ts';
import { startSite } from '#scripts/start/site.ts';
import { type TestLake, testLake } from '#tests/contract/support/test-lake.ts';
import { freePort } from '#tests/support/free-port.ts';
import { HostedSanity, PROJECT } from './support/hosted-sanity.ts';
import { DEEP } from '#tests/support/deep.ts';
import { copySeededLake } from './support/seeded-lake.ts';
import { BUILD_FOLDER } from './support/stack.ts';

const ARTICLE = '/articles/what-is-craniosacral-therapy';
const ARTICLE_ID = 'article-what-is-craniosacral-therapy';
const SECRET = 'the secret that the webhook is signed with';

/** The site's content is in a private dataset of hosted Sanity. */
let hosted: HostedSanity;
/** Stands in for it. */
let lake: TestLake;
let children: Children;
let folder: string;
let running: Child;
let url: string;
let env: Record<string, string>;

async function start(other: Record<string, string> = {}): Promise<void> {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const pages = await mkdtemp(join(folder, 'pages-'));
  const site = { ...env, SITE_URL: url, PAGES_DIR: pages, ...other };
  running = await startSite(children, { root: process.cwd(), host: '127.0.0.1', port, env: site });
}

beforeAll(async () => {
  await mkdir('tests/artefacts', { recursive: true });
  children = new Children((name, line) => appendFileSync('tests/artefacts/servers.log', `${name} │ ${line}\n`));
  folder = await mkdtemp(join(tmpdir(), 'hosted-'));
  const directory = join(folder, 'lake');
  await copySeededLake(directory);
  lake = await testLake({ directory, aclMode: 'private' });
  hosted = new HostedSanity(lake.url, lake.adminToken);
  env = {
    ...(await hosted.start()),
    SITE_BUILD_DIR: BUILD_FOLDER,
    SANITY_READ_TOKEN: lake.adminToken,
    SANITY_WEBHOOK_SECRET: SECRET,
  };
  await start();
}, 180_000);

afterAll(async () => {
  await children?.stop();
  await hosted?.stop();
  await lake?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url + path, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((after) => setTimeout(after, 20));
}

test('pages of a private dataset are read with the token, from the project’s own host, past its CDN', async () => {
  const { status, text } = await get(ARTICLE);
  expect([status, text.includes('<h1')]).toEqual([200, true]);
  const queries = hosted.requests.filter(({ path }) => path.includes('/data/query/'));
  expect(queries.length).toBeGreaterThan(0);
  expect(new Set(queries.map(({ host }) => host))).toEqual(new Set([`${PROJECT}.api.sanity.io`]));
  expect(new Set(queries.map(({ authorization }) => authorization))).toEqual(new Set([`Bearer ${lake.adminToken}`]));
});

test('pictures come from cdn.sanity.io, without the token', async () => {
  const [, picture = ''] = /src="(\/media\/[^"]+)"/.exec((await get('/')).text) ?? [];
  const answer = await fetch(url + picture);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^image\//)]);
  const requests = hosted.requests.filter(({ host }) => host === 'cdn.sanity.io');
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.filter(({ authorization }) => authorization)).toEqual([]);
});

test('a change is heard, and the webhook takes what is signed with its secret', async () => {
  const before = await lake.client.getDocument(ARTICLE_ID);
  await lake.client.patch(ARTICLE_ID).set({ title: 'Wombats and calm' }).commit();
  const after = await lake.client.getDocument(ARTICLE_ID);
  await until(async () => (await get(ARTICLE)).text.includes('Wombats and calm'));
  const body = JSON.stringify({ before, after });
  const tell = async (secret: string) =>
    fetch(`${url}/api/revalidate`, {
      method: 'POST',
      body,
      headers: { 'sanity-webhook-signature': await encodeSignatureHeader(body, Date.now(), secret) },
    });
  expect((await tell(SECRET)).status).toBe(200);
  expect((await tell('another secret, which nobody knows')).status).toBe(401);
});

test('a preview shows drafts', async () => {
  await lake.client.create({
    ...(await lake.client.getDocument(ARTICLE_ID))!,
    _id: `drafts.${ARTICLE_ID}`,
    title: 'A draft of wombats',
  });
  const { secret } = await createPreviewSecret(lake.client, 'tests', `${url}${ARTICLE}`, 'tester');
  const query = new URLSearchParams({ 'sanity-preview-secret': secret, 'sanity-preview-pathname': ARTICLE });
  const begun = await get(`/api/draft-mode/enable?${query}`);
  expect(begun.status).toBe(307);
  const cookie = begun.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .join('; ');
  expect((await get(ARTICLE, { cookie })).text).toContain('A draft of wombats');
  expect((await get(ARTICLE)).text).not.toContain('A draft of wombats');
});

test('the Studio may reach Sanity’s hosts, and is told of the project', async () => {
  const { status, headers, text } = await get('/studio');
  expect([status, text.includes('&quot;hosted&quot;:true')]).toEqual([200, true]);
  expect(headers.get('content-security-policy')).toContain('https://sanity-cdn.com');
});

test('too many requests: a cached page is sent, and any other is a 503 with Retry-After', async () => {
  hosted.fault = (response) => response.writeHead(429, { 'Retry-After': '7' }).end('{"error":"Too Many Requests"}');
  expect((await get(ARTICLE)).status).toBe(200);
  const { status, headers } = await get('/articles/never-rendered');
  expect([status, headers.get('retry-after')]).toEqual([503, '30']);
  hosted.fault = undefined;
});

if (DEEP) {
  test.each(['', 'wrong'])('with the token “%s” nothing of the dataset is shown', async (token) => {
    await children.end(running);
    await start({ SANITY_READ_TOKEN: token });
    expect((await get(ARTICLE)).status).toBe(503);
    expect((await get('/api/health')).status).toBe(503);
  });
}
