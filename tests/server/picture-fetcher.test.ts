import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

import { PictureFetcher } from '#server/picture-fetcher.ts';

let site: Server;
let asked: string[];
let status: number;

beforeEach(() => {
  asked = [];
  status = 200;
  site = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(status).end();
  }).listen(0);
});
afterEach(() => {
  site.closeAllConnections();
  site.close();
});

const fetcher = () => new PictureFetcher(`http://127.0.0.1:${(site.address() as AddressInfo).port}`);
const page = '<img src="/media/a.png/640.webp" srcset="/media/a.png/160.webp 160w"/><script src="/x.js"></script>';

test('each picture is asked for once, in the size that can stand in for the others', async () => {
  const pictures = fetcher();
  pictures.queue(page + page.replaceAll('a.png', 'b.png'));
  pictures.queue(page);
  await pictures.settled();
  expect(asked).toEqual(['/media/a.png/640.webp', '/media/b.png/640.webp']);
});

test('what could not be made is asked for again when its page comes again', async () => {
  const pictures = fetcher();
  status = 503;
  pictures.queue(page);
  await pictures.settled();
  status = 200;
  pictures.queue(page);
  await pictures.settled();
  expect(asked).toHaveLength(2);
});
