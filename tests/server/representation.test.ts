import { gunzipSync } from 'node:zlib';

import { encode } from '#lib/page-store/encodings.ts';
import { replyWith, Representation } from '#server/representation.ts';
import { headerOf, requestFor, textOf } from './support/requests.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const CHANGED = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
const DATE = 'Fri, 02 Jan 2026 03:04:05 GMT';
const LATER = 'Fri, 02 Jan 2026 03:04:06 GMT';
const EARLIER = 'Fri, 02 Jan 2026 03:04:04 GMT';

let page: Representation;
let file: Representation;

beforeAll(async () => {
  const identity = Buffer.from(LETTERS);
  const headers = { 'Cache-Control': 'no-cache' };
  page = new Representation({
    status: 200,
    headers,
    bodies: await encode(identity),
    etag: 'W/"1"',
    lastModified: CHANGED,
  });
  file = new Representation({ status: 200, headers, bodies: { identity }, etag: '"1"', lastModified: CHANGED });
});

const get = (representation: Representation, headers: Record<string, string>, method = 'GET') =>
  replyWith(representation, requestFor('/a', { method, headers }));

test('each encoding comes with its length, and all say that they vary', () => {
  const zipped = get(page, { 'accept-encoding': 'gzip' });
  expect(gunzipSync(zipped.body as Buffer).toString()).toBe(LETTERS);
  expect(headerOf(zipped, 'content-length')).toBe(String((zipped.body as Buffer).length));
  for (const sent of [zipped, get(page, {}), get(file, {})]) expect(headerOf(sent, 'vary')).toBe('Accept-Encoding');
});

test.each<[string, Record<string, string>, number]>([
  ['its tag', { 'if-none-match': 'W/"1"' }, 304],
  ['its tag in the strong form, among others', { 'if-none-match': '"0", "1"' }, 304],
  ['any tag', { 'if-none-match': '*' }, 304],
  ['another tag, which counts more than the date', { 'if-none-match': '"0"', 'if-modified-since': LATER }, 200],
  ['its date', { 'if-modified-since': DATE }, 304],
  ['a later date', { 'if-modified-since': LATER }, 304],
  ['an earlier date', { 'if-modified-since': EARLIER }, 200],
  ['no date', { 'if-modified-since': 'yesterday' }, 200],
  ['its date as RFC 850 wrote it', { 'if-modified-since': 'Friday, 02-Jan-26 03:04:05 GMT' }, 304],
  ['its date as asctime writes it', { 'if-modified-since': 'Fri Jan  2 03:04:05 2026' }, 304],
  ['an earlier date as RFC 850 wrote it', { 'if-modified-since': 'Sunday, 06-Nov-94 08:49:37 GMT' }, 200],
  ['a later date that is no HTTP date', { 'if-modified-since': '2099-01-01T00:00:00Z' }, 200],
  ['something with a year in it', { 'if-modified-since': 'tomorrow 2099' }, 200],
  ['an earlier date that is no HTTP date', { 'if-unmodified-since': '1999-01-01' }, 200],
  ['a date by which it had not changed', { 'if-unmodified-since': EARLIER }, 412],
  ['a date by which it had', { 'if-unmodified-since': DATE }, 200],
  ['a tag that it must have, and cannot: its own is weak', { 'if-match': 'W/"1"' }, 412],
  ['that it be there', { 'if-match': '*' }, 200],
])('a client that names %s', (_, headers, status) => {
  for (const method of ['GET', 'HEAD']) {
    const sent = get(page, headers, method);
    expect(sent.status).toBe(status);
    if (status === 200) continue;
    expect(sent.body).toBeUndefined();
    expect([headerOf(sent, 'etag'), headerOf(sent, 'cache-control'), headerOf(sent, 'vary')]).toEqual([
      'W/"1"',
      'no-cache',
      'Accept-Encoding',
    ]);
  }
});

test.each<[string, string | undefined]>([
  ['bytes=0-2', 'abc'],
  ['bytes=23-', 'xyz'],
  ['bytes=-2', 'yz'],
  ['bytes=24-99', 'yz'],
  ['bytes=0-1,2-3', 'abcd'],
  ['bytes=26-', undefined],
  ['bytes=-0', undefined],
])('a file is sent in part: %s', async (range, part) => {
  const sent = get(file, { range, 'accept-encoding': 'gzip' });
  if (part === undefined) {
    expect([sent.status, headerOf(sent, 'content-range'), sent.body]).toEqual([416, 'bytes */26', undefined]);
    return;
  }
  const first = LETTERS.indexOf(part);
  expect([sent.status, await textOf(sent), headerOf(sent, 'content-length')]).toEqual([206, part, String(part.length)]);
  expect(headerOf(sent, 'content-range')).toBe(`bytes ${first}-${first + part.length - 1}/26`);
  expect(headerOf(sent, 'content-encoding')).toBeUndefined();
});

test.each<[string, Record<string, string>, string?]>([
  ['two parts', { range: 'bytes=0-1,5-6' }],
  ['pages', { range: 'pages=1-2' }],
  ['nothing that can be read', { range: 'bytes=b-a' }],
  ['a part of an earlier state', { range: 'bytes=0-1', 'if-range': '"0"' }],
  ['a part of an earlier date', { range: 'bytes=0-1', 'if-range': EARLIER }],
  ['a part, with HEAD', { range: 'bytes=0-1' }, 'HEAD'],
])('the whole is sent to a client that asks for %s', async (_, headers, method = 'GET') => {
  const sent = get(file, headers, method);
  expect([sent.status, await textOf(sent)]).toEqual([200, LETTERS]);
});

test.each(['"1"', DATE])('a part is sent when the file is still %s', (condition) => {
  expect(get(file, { range: 'bytes=0-1', 'if-range': condition }).status).toBe(206);
});

test('only what is there whole has parts and conditions', () => {
  const gone = new Representation({ status: 404, headers: {}, bodies: { identity: Buffer.from('no') }, etag: '"1"' });
  const sent = get(gone, { range: 'bytes=0-0', 'if-none-match': '"1"' });
  expect([sent.status, headerOf(sent, 'accept-ranges')]).toEqual([404, undefined]);
});
