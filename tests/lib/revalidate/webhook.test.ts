import { encodeSignatureHeader } from '@sanity/webhook';

import { readWebhook } from '#lib/revalidate/webhook.ts';

const secret = 'a-secret-of-at-least-32-characters!!';
const after = { _id: 'a1', _type: 'article', _rev: 'r1' };
const body = JSON.stringify({ before: null, after });
const signed = (text: string) => encodeSignatureHeader(text, Date.now(), secret);
const read = (text: string, signature: string | null) => {
  const headers = new Headers(signature === null ? [] : [['sanity-webhook-signature', signature]]);
  return readWebhook(new Request('http://site/api/revalidate', { method: 'POST', body: text, headers }), secret);
};

test('a fresh signature of these very bytes is accepted', async () => {
  const change = { _id: 'a1', _type: 'article', before: null, after };
  await expect(read(body, await signed(body))).resolves.toEqual(change);
  // The projection of earlier versions says more.
  const more = JSON.stringify({ _id: 'a1', _type: 'article', operation: 'create', before: null, after });
  await expect(read(more, await signed(more))).resolves.toEqual(change);
});

test('the signature covers the bytes, whatever their chunks cut through', async () => {
  const text = JSON.stringify({ before: null, after: { ...after, title: 'Größe' } });
  const stream = new ReadableStream({
    start(controller) {
      for (const byte of Buffer.from(text)) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  const headers = { 'sanity-webhook-signature': await signed(text) };
  const init = { method: 'POST', body: stream, headers, duplex: 'half' };
  await expect(readWebhook(new Request('http://site/api/revalidate', init), secret)).resolves.toMatchObject({
    after: { title: 'Größe' },
  });
});

test('a body that is larger than any editor writes says that something changed, no more', async () => {
  const large = JSON.stringify({ before: null, after: { ...after, text: 'x'.repeat(2_000_000) } });
  await expect(read(large, await signed(large))).resolves.toBeNull();
  await expect(read(large, await signed(`${large} `))).rejects.toMatchObject({ status: 401 });
});

test('a missing, forged or foreign signature is refused', async () => {
  const foreign = await encodeSignatureHeader(body, Date.now(), 'another-secret-of-32-characters-!!!!');
  const other = await signed(`${body} `);
  for (const signature of [null, '', 't=1,v1=x', foreign, other]) {
    await expect(read(body, signature)).rejects.toMatchObject({ status: 401 });
  }
});

test.each([-6, 6])('a signature that is %d minutes off is refused', async (minutes) => {
  const old = await encodeSignatureHeader(body, Date.now() + minutes * 60_000, secret);
  await expect(read(body, old)).rejects.toThrow(/too old/);
});

test('a signed body that is not JSON is refused', async () => {
  await expect(read('nonsense', await signed('nonsense'))).rejects.toMatchObject({ status: 400 });
});

test.each(['{}', 'null', '[]', '{"_id":"a1"}', '{"before":null,"after":null}', '{"before":{},"after":{}}', '"x"'])(
  'a signed body that says nothing is refused: %s',
  async (text) => {
    await expect(read(text, await signed(text))).rejects.toMatchObject({ status: 422 });
  },
);
