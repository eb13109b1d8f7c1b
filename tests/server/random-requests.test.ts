import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { DEEP } from '#tests/support/deep.ts';

import { encode } from '#lib/page-store/encodings.ts';
import { replyWith, Representation } from '#server/representation.ts';
import { readTarget } from '#server/request-target.ts';
import { randomFrom } from '../support/random.ts';
import { headerOf, requestFor } from './support/requests.ts';

const seed = DEEP ? Date.now() % 1_000_000 : 7;
const CASES = DEEP ? 30_000 : 500;
jest.setTimeout(300_000);
const { next, pick } = randomFrom(seed);

const below = (limit: number) => Math.floor(next() * limit);
const several = <T>(make: () => T): T[] => Array.from({ length: 1 + below(4) }, make);

beforeAll(() => console.info(`Seed of the random requests: ${seed}`));

const body = Buffer.from('a page of some length, which its encodings shorten '.repeat(5));
const decoders = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes };

const quality = () => pick(['', ';q=0', ';q=1', ';q=0.5', '; q=0.001', ';q=x', ';q=2']);
const encodings = () =>
  several(() => pick(['br', 'gzip', 'identity', '*', 'deflate', 'x', '']) + quality()).join(pick([',', ', ', ' ,']));
const position = () =>
  pick(['', '0', String(below(body.length)), String(body.length), '99999999999999999999', '-1', 'x']);
const ranges = () => `${pick(['bytes', 'BYTES', 'x', ''])}=${several(() => `${position()}-${position()}`).join(',')}`;
const tags = () => several(() => pick(['"1"', 'W/"1"', '"0"', '*', 'x', ''])).join(', ');
const dates = () => pick([new Date(below(2 ** 41)).toUTCString(), 'Thu, 01 Jan 2026 00:00:00 GMT', 'never', '']);

const generators: Record<string, () => string> = {
  'accept-encoding': encodings,
  range: ranges,
  'if-range': () => pick([tags, dates])(),
  'if-match': tags,
  'if-none-match': tags,
  'if-modified-since': dates,
  'if-unmodified-since': dates,
};

function randomHeaders(): Record<string, string> {
  const chosen = Object.entries(generators).filter(() => next() < 0.4);
  return Object.fromEntries(chosen.map(([name, make]) => [name, make()]));
}

test('every reply is what its headers say, and HEAD has those of GET', async () => {
  const headers = { 'Content-Type': 'text/plain' };
  const page = new Representation({
    status: 200,
    headers,
    bodies: await encode(body),
    etag: 'W/"1"',
    lastModified: 1e12,
  });
  const file = new Representation({
    status: 200,
    headers,
    bodies: { identity: body },
    etag: '"1"',
    lastModified: 1e12,
  });
  for (let index = 0; index < CASES; index++) {
    const given = randomHeaders();
    const representation = pick([page, file]);
    const reply = replyWith(representation, requestFor('/', { headers: given }));
    const sent = reply.body as Buffer | undefined;
    const context = JSON.stringify({ given, status: reply.status });
    expect([context, [200, 206, 304, 412, 416].includes(reply.status)]).toEqual([context, true]);
    expect([context, reply.status === 304 ? undefined : Number(headerOf(reply, 'content-length'))]).toEqual([
      context,
      reply.status === 304 ? undefined : (sent?.length ?? 0),
    ]);
    if (reply.status === 200) {
      const encoding = (headerOf(reply, 'content-encoding') ?? 'identity') as keyof typeof decoders;
      expect([context, decoders[encoding](sent!).equals(body)]).toEqual([context, true]);
    } else if (reply.status === 206) {
      const [, first, last] = /^bytes (\d+)-(\d+)\/\d+$/.exec(headerOf(reply, 'content-range')!)!;
      expect([context, sent!.equals(body.subarray(Number(first), Number(last) + 1))]).toEqual([context, true]);
    }
    const { range: _, ...whole } = given;
    const head = replyWith(representation, requestFor('/', { method: 'HEAD', headers: given }));
    expect(head.headers).toEqual(replyWith(representation, requestFor('/', { headers: whole })).headers);
  }
});

test('no target throws, and each that is read can be decoded', () => {
  const piece = () =>
    pick([
      '/',
      '%',
      '%4',
      '%41',
      '%E9',
      '%C3%A9',
      '%00',
      '%ED%A0%80',
      'a',
      '..',
      '//',
      '?',
      '#',
      '\\',
      ':',
      '@',
      '[',
      'é',
      ' ',
      '*',
      'http://',
      'b.example',
      '\u0000',
    ]);
  for (let index = 0; index < CASES; index++) {
    const request = requestFor(pick(['/', '', 'http://a', 'https://[::1]:80']) + several(piece).join(''));
    if (!readTarget(request)) continue;
    expect(request.url).toMatch(/^\/[\u0021-\u007e]*$/);
    expect(() => decodeURIComponent(request.url!.split('?', 1)[0]!)).not.toThrow();
    expect(URL.canParse(`http://${request.headers.host}${request.url}`)).toBe(true);
  }
});
