import { encodeSignatureHeader } from '@sanity/webhook';

import { parseChange } from '#lib/revalidate/webhook.ts';

const secret = 'a-secret-of-at-least-32-characters!!';
const change = {
  _id: 'a1',
  _type: 'article',
  operation: 'create',
  before: null,
  after: { _id: 'a1', _type: 'article' },
};
const body = JSON.stringify(change);

describe('parseChange', () => {
  it('believes a fresh signature of these very bytes', async () => {
    await expect(parseChange(body, await encodeSignatureHeader(body, Date.now(), secret), secret)).resolves.toEqual(
      change,
    );
  });

  it('refuses a missing, forged or foreign signature', async () => {
    const foreign = await encodeSignatureHeader(body, Date.now(), 'another-secret-of-32-characters-!!!!');
    const other = await encodeSignatureHeader(`${body} `, Date.now(), secret);
    for (const signature of [null, '', 't=1,v1=x', foreign, other]) {
      await expect(parseChange(body, signature, secret)).rejects.toMatchObject({ status: 401 });
    }
  });

  it('refuses a replay', async () => {
    const old = await encodeSignatureHeader(body, Date.now() - 6 * 60_000, secret);
    await expect(parseChange(body, old, secret)).rejects.toThrow(/too old/);
  });

  it('refuses a signed body that is not a change', async () => {
    for (const text of ['nonsense', '{"_id":"a1"}', 'null']) {
      const signature = await encodeSignatureHeader(text, Date.now(), secret);
      await expect(parseChange(text, signature, secret)).rejects.toMatchObject({ status: 400 });
    }
  });
});
