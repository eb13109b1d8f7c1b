import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

import type { Change } from '#lib/revalidate/change.ts';
import { announce } from '#lib/seo/index-now.ts';

/** One server is the public site and the search engine. */
let server: Server;
let url: string;
/** What the site answers, in turn; the last for good. */
let pages: { status: number; html: string }[];
let announced: { afterLooks: number; body: unknown }[];
let looks: number;
let endpointStatus: number;

beforeEach(async () => {
  [pages, announced, looks, endpointStatus] = [[], [], 0, 202];
  server = createServer((request, response) => {
    if (request.method === 'GET') {
      const { status, html } = pages[Math.min(looks, pages.length - 1)]!;
      looks++;
      response.writeHead(status).end(html);
      return;
    }
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      announced.push({ afterLooks: looks, body: JSON.parse(text) });
      response.writeHead(endpointStatus).end('no');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

const article = (slug: string, _updatedAt: string) => ({
  _id: 'a',
  _type: 'article',
  slug: { current: slug },
  _updatedAt,
});
const change = (before: Change['before'], after: Change['after']): Change => ({
  _id: 'a',
  _type: 'article',
  before,
  after,
});
const [old, fresh] = ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'];
const page = (updatedAt: string) => ({ status: 200, html: `<script>{"dateModified":"${updatedAt}"}</script>` });
const options = () => ({ siteUrl: url, key: 'a-key-of-mine', endpoint: `${url}/indexnow`, pausesMs: [0, 0, 0] });

it('announces a page only once its public address shows the change', async () => {
  pages = [page(old), page(fresh)];
  const urls = await announce(change(article('fascia', old), article('fascia', fresh)), options());
  expect(urls).toEqual([`${url}/articles/fascia`]);
  const body = {
    host: new URL(url).host,
    key: 'a-key-of-mine',
    keyLocation: `${url}/indexnow-key.txt`,
    urlList: [`${url}/articles/fascia`],
  };
  expect(announced).toEqual([{ afterLooks: 2, body }]);
});

it('announces nothing while the old page is served', async () => {
  pages = [page(old)];
  await expect(announce(change(null, article('fascia', fresh)), options())).rejects.toThrow('does not show the change');
  expect([looks, announced]).toEqual([3, []]);
});

it('announces the old address of a moved page, and that of a removed one, when they are gone', async () => {
  pages = [page(fresh), { status: 308, html: '' }];
  expect(await announce(change(article('was', old), article('is', fresh)), options())).toEqual([
    `${url}/articles/is`,
    `${url}/articles/was`,
  ]);
  pages = [{ status: 404, html: '' }];
  expect(await announce(change(article('was', old), null), options())).toEqual([`${url}/articles/was`]);
});

it('announces nothing for a document without a page', async () => {
  expect(await announce({ ...change(null, article('x', fresh)), _type: 'source' }, options())).toEqual([]);
  expect(announced).toEqual([]);
});

it('says what the endpoint refuses', async () => {
  endpointStatus = 422;
  pages = [page(fresh)];
  await expect(announce(change(null, article('x', fresh)), options())).rejects.toThrow('answered 422: no');
});
