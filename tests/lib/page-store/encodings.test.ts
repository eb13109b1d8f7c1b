import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { encode, entityTag } from '#lib/page-store/encodings.ts';

test('every encoding holds the same body', async () => {
  const body = Buffer.from('<p>Stillpoint</p>'.repeat(50));
  const { identity, gzip, br } = await encode(body);
  expect(identity).toBe(body);
  expect(gunzipSync(gzip)).toEqual(body);
  expect(brotliDecompressSync(br)).toEqual(body);
});

test('no encoding keeps more memory than it needs', async () => {
  const { gzip, br } = await encode(randomBytes(40_000));
  expect(gzip.buffer.byteLength).toBe(gzip.length);
  expect(br.buffer.byteLength).toBe(br.length);
});

test('another body has another tag', () => {
  expect(entityTag(Buffer.from('a'))).toMatch(/^W\/"[\w-]{20}"$/);
  expect(entityTag(Buffer.from('a'))).not.toBe(entityTag(Buffer.from('b')));
});
