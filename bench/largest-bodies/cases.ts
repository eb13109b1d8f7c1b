import { encodeSignatureHeader } from '@sanity/webhook';

/** One endpoint's largest body, and who sends it. */
export interface Case {
  name: string;
  path: string;
  headers: Record<string, string>;
  /** The body: this text, with spaces in the place of `…` up to `bytes`. */
  text: string;
  bytes: number;
}

const MB = 1_000_000;
const MIB = 1024 * 1024;
const json = { 'content-type': 'application/json' };

/** The body of a case. */
export function bodyOf({ text, bytes }: Pick<Case, 'text' | 'bytes'>): Buffer {
  const [before = '', after = ''] = text.split('…');
  const body = Buffer.alloc(bytes, ' ');
  body.write(before);
  body.write(after, bytes - Buffer.byteLength(after));
  return body;
}

/**
 * Every endpoint that takes a body, with the largest that it takes (docs/security.md, sanity/lake/README.md).
 *
 * @param token of an administrator
 * @param secret of the webhook
 */
export async function largestBodies(token: string, secret: string): Promise<Case[]> {
  const signedIn = { authorization: `Bearer ${token}` };
  const change = { text: '{"before":null,"after":{"_id":"a","_type":"note","text":"…"}}', bytes: 65 * MB };
  const signature = await encodeSignatureHeader(bodyOf(change).toString(), Date.now(), secret);
  const forged = `t=${Date.now()},v1=${'a'.repeat(43)}`;
  const webhook = (name: string, value: string) => ({
    name,
    path: '/api/revalidate',
    headers: { ...json, 'sanity-webhook-signature': value },
    ...change,
  });
  const live = {
    path: '/api/live',
    text: '{"before":null,"after":{"_id":"a","_type":"note","text":"…"}}',
    bytes: 2 * MB,
  };
  const query = { path: '/lake/v2025-02-19/data/query/production', text: '{"query":"count(*)","params":{"a":"…"}}' };
  const mutation = {
    path: '/lake/v1/data/mutate/production',
    text: '{"mutations":[{"createOrReplace":{"_id":"large","_type":"note","text":"…"}}]}',
  };
  const action = { path: '/lake/v1/data/actions/production', text: '{"actions":[{"actionType":"none","text":"…"}]}' };
  const login = { path: '/lake/v1/auth/login', text: '{"email":"a@example.org","password":"wrong","more":"…"}' };
  const image = { path: '/lake/v1/assets/images/production', text: 'no picture…', bytes: 256 * MIB };
  const file = { path: '/lake/v1/assets/files/production?filename=a.bin', text: 'a file…', bytes: 256 * MIB };
  const jsonBody = 4 * MIB;
  return [
    webhook('a webhook with a forged signature', forged),
    webhook('a signed webhook', signature),
    { name: 'the Studio without a session', headers: json, ...live },
    { name: 'the Studio', headers: { ...json, ...signedIn }, ...live },
    {
      name: 'a reader',
      path: '/api/feedback',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      text: 'page=%2Fabout&text=…',
      bytes: 10_000,
    },
    { name: 'a stranger', headers: json, ...login, bytes: jsonBody },
    { name: 'a stranger', headers: json, ...query, bytes: jsonBody },
    { name: 'a stranger', headers: json, ...mutation, bytes: jsonBody },
    { name: 'an editor', headers: { ...json, ...signedIn }, ...mutation, bytes: jsonBody },
    { name: 'an editor', headers: { ...json, ...signedIn }, ...action, bytes: jsonBody },
    { name: 'a stranger', headers: {}, ...image },
    { name: 'an editor', headers: signedIn, ...image },
    { name: 'an editor', headers: signedIn, ...file },
  ];
}
