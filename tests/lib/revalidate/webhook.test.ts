import { encodeSignatureHeader } from '@sanity/webhook';

import { parseWebhook } from '#lib/revalidate/webhook.ts';

const secret = 'a-secret-of-at-least-32-characters!!';
const after = { _id: 'a1', _type: 'article', _rev: 'r1' };
const body = JSON.stringify({ before: null, after });
const signed = (text: string) => encodeSignatureHeader(text, Date.now(), secret);

test('a fresh signature of these very bytes is accepted', async () => {
  const change = { _id: 'a1', _type: 'article', before: null, after };
  await expect(parseWebhook(body, await signed(body), secret)).resolves.toEqual(change);
  // The projection of earlier versions says more.
  const more = JSON.stringify({ _id: 'a1', _type: 'article', operation: 'create', before: null, after });
  await expect(parseWebhook(more, await signed(more), secret)).resolves.toEqual(change);
});

test('a missing, forged or foreign signature is refused', async () => {
  const foreign = await encodeSignatureHeader(body, Date.now(), 'another-secret-of-32-characters-!!!!');
  const other = await signed(`${body} `);
  for (const signature of [null, '', 't=1,v1=x', foreign, other]) {
    await expect(parseWebhook(body, signature, secret)).rejects.toMatchObject({ status: 401 });
  }
});

test.each([-6, 6])('a signature that is %d minutes off is refused', async (minutes) => {
  const old = await encodeSignatureHeader(body, Date.now() + minutes * 60_000, secret);
  await expect(parseWebhook(body, old, secret)).rejects.toThrow(/too old/);
});

test('a signed body that is not JSON is refused', async () => {
  await expect(parseWebhook('nonsense', await signed('nonsense'), secret)).rejects.toMatchObject({ status: 400 });
});

test.each(['{}', 'null', '[]', '{"_id":"a1"}', '{"before":null,"after":null}', '{"before":{},"after":{}}', '"x"'])(
  'a signed body that says nothing is refused: %s',
  async (text) => {
    await expect(parseWebhook(text, await signed(text), secret)).rejects.toMatchObject({ status: 422 });
  },
);
