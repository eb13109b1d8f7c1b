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

const fetcher = (signal = new AbortController().signal) =>
  new PictureFetcher(`http://127.0.0.1:${(site.address() as AddressInfo).port}`, signal);
const page = [
  '<source srcset="/media/a.png/160_0.0.9.9.avif 160w, /media/a.png/320_0.0.9.9.avif 320w"/>',
  '<img src="/media/a.png/640.webp" srcset="/media/a.png/160.webp 160w"/><script src="/x.js"></script>',
  '"url":"https://example.org/media/c.png/640.webp"',
].join('');

test('each part of a picture is asked for once, in the size that can stand in for the others', async () => {
  const pictures = fetcher();
  pictures.queue(page + page.replaceAll('a.png', 'b.png'));
  pictures.queue(page);
  await pictures.settled();
  const parts = ['640_0.0.9.9.webp', '640.webp'];
  expect(asked).toEqual(['a.png', 'b.png'].flatMap((name) => parts.map((part) => `/media/${name}/${part}`)));
});

test('what could not be made is asked for again when its page comes again', async () => {
  const pictures = fetcher();
  status = 503;
  pictures.queue(page);
  await pictures.settled();
  status = 200;
  pictures.queue(page);
  await pictures.settled();
  expect(asked).toHaveLength(4);
});

test('a site that ends asks for no more, and says nothing of it', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation();
  const background = new AbortController();
  const pictures = fetcher(background.signal);
  pictures.queue(page);
  background.abort();
  await pictures.settled();
  expect([asked, logged.mock.calls]).toEqual([[], []]);
  logged.mockRestore();
});
