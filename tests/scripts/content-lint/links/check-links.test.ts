import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Document, pathText } from '#scripts/content-lint/finding.ts';
import { linkFindings } from '#scripts/content-lint/links/check-links.ts';

const asked: string[] = [];
let open = 0;
let mostOpen = 0;
const replies: Record<string, (response: ServerResponse, method: string) => void> = {
  '/robots.txt': (response) => response.end('User-agent: *\nDisallow: /private/\n'),
  '/gone': (response) => response.writeHead(410).end(),
  '/moved': (response) => response.writeHead(301, { location: '/new' }).end(),
  '/elsewhere-today': (response) => response.writeHead(302, { location: '/new' }).end(),
  '/no-head': (response, method) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/broken': (response) => response.writeHead(500).end(),
  '/busy': (response) => response.writeHead(429).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
};
const server = createServer(({ url = '', method = '' }: IncomingMessage, response) => {
  asked.push(`${method} ${url}`);
  mostOpen = Math.max(mostOpen, ++open);
  response.on('close', () => open--);
  const reply = replies[url];
  if (reply) reply(response, method);
  else response.end('a page');
});
let site: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => asked.splice(0));
afterAll(() => server.close());

const options = { allowed: ['127.0.0.1'], pause: 0 };
const resource = (path: string): Document => ({ _id: `r${path}`, _type: 'externalResource', url: site + path });
const found = async (...documents: Document[]) =>
  (await linkFindings(documents, options)).map(({ id, path, message }) => `${id} ${pathText(path)}: ${message}`);

test('gone and moved pages are found, and nothing else', async () => {
  const paths = ['/fine', '/gone', '/moved', '/elsewhere-today', '/no-head', '/broken', '/loop'];
  expect(await found(...paths.map(resource))).toEqual([
    'r/gone url: The page this links to is gone. Give its new address, or remove the link.',
    `r/moved url: The page has moved. Its address is now ${site}/new`,
  ]);
  expect(mostOpen).toBe(1);
});

test('a link in a text is found at its place; an address is asked for once', async () => {
  const body = [{ _key: 'b', _type: 'block', markDefs: [{ _key: 'l', _type: 'link', href: `${site}/gone#part` }] }];
  const findings = await found(resource('/gone'), { _id: 'a', _type: 'article', body });
  expect(findings).toHaveLength(2);
  expect(findings[1]).toContain('a body[_key=="b"].markDefs[_key=="l"].href: ');
  expect(asked).toEqual(['GET /robots.txt', 'HEAD /gone', 'GET /gone']);
});

test('robots.txt is obeyed, and a website that is busy is left alone', async () => {
  expect(await found(resource('/private/a'), resource('/busy'), resource('/gone'))).toEqual([]);
  expect(asked).toEqual(['GET /robots.txt', 'HEAD /busy']);
});

test('without a network no link is at fault', async () => {
  expect(await found({ _id: 'a', _type: 'externalResource', url: 'http://no-such-website.invalid/' })).toEqual([]);
});
