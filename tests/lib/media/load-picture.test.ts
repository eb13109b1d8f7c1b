import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Rendition } from '#lib/media/renditions.ts';

const wanted: Rendition = { file: `${'a'.repeat(40)}-1600x1000.png`, width: 960, format: 'avif' };
const plain: Rendition = { ...wanted, width: 640, format: 'webp' };

let source: Server;
let answer: RequestListener;
let asked: URL[];
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  asked = [];
  answer = (request, response) => {
    const format = new URL(request.url ?? '/', 'http://source').searchParams.get('fm') ?? 'webp';
    response.setHeader('content-type', `image/${format}`).end(format);
  };
  source = createServer((request, response) => {
    asked.push(new URL(request.url ?? '/', 'http://source'));
    answer(request, response);
  }).listen(0);
  process.env.SANITY_API_HOST = `http://127.0.0.1:${(source.address() as AddressInfo).port}`;
  process.env.PAGES_DIR = folder;
});

afterEach(() => {
  source.closeAllConnections();
  source.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The environment is read once, so each test loads the module anew. */
async function load(rendition: Rendition) {
  const { loadPicture } = await import('#lib/media/load-picture.ts');
  const picture = await loadPicture(rendition);
  return picture && { ...picture, bytes: Buffer.from(picture.bytes).toString() };
}
beforeEach(() => jest.resetModules());

test('asks the source once, for exactly what the address says', async () => {
  const area = { left: 1, top: 2, width: 300, height: 400 };
  const expected = { bytes: 'avif', mediaType: 'image/avif', isFinal: true };
  expect(await load({ ...wanted, area })).toEqual(expected);
  expect(await load({ ...wanted, area })).toEqual(expected);
  expect(asked.map(({ pathname }) => pathname)).toEqual([`/images/stillpoint/production/${wanted.file}`]);
  expect(Object.fromEntries(asked[0]!.searchParams)).toEqual({
    fm: 'avif',
    w: '960',
    q: '72',
    fit: 'max',
    frame: '1',
    rect: '1,2,300,400',
  });
});

test('a format that is not made yet is passed on, but not kept', async () => {
  answer = (_, response) => response.setHeader('content-type', 'image/webp').end('webp');
  expect(await load(wanted)).toEqual({ bytes: 'webp', mediaType: 'image/webp', isFinal: false });
  await load(wanted);
  expect(asked).toHaveLength(2);
});

test('an asset that does not exist is none', async () => {
  answer = (_, response) => response.writeHead(404).end();
  expect(await load(wanted)).toBeNull();
});

test.each([
  ['an error', ((_, response) => response.writeHead(500).end()) satisfies RequestListener],
  [
    'something else',
    ((_, response) => response.setHeader('content-type', 'text/html').end()) satisfies RequestListener,
  ],
  [
    'an empty picture',
    ((_, response) => response.setHeader('content-type', 'image/avif').end()) satisfies RequestListener,
  ],
  ['nothing', ((request) => request.socket.destroy()) satisfies RequestListener],
])('when the source answers with %s, the size that every page names stands in', async (_, failure) => {
  await load(plain);
  answer = failure;
  expect(await load(wanted)).toEqual({ bytes: 'webp', mediaType: 'image/webp', isFinal: false });
  await expect(load({ ...wanted, file: `${'b'.repeat(40)}-1600x1000.png` })).rejects.toThrow('could not be fetched');
});
