import { encodeSignatureHeader } from '@sanity/webhook';

import type { Env } from '#lib/env.ts';
import { SIGNATURE_HEADER } from '#lib/revalidate/webhook.ts';
import { localUrl } from '#lib/local-url.ts';
import type { Finding } from './finding.ts';
import { kept } from './kept.ts';

const TIMEOUT_MS = 5_000;

/** Signed as a publish is, but no change: a site that believes the signature answers 400, and does nothing. */
const PROBE = '{}';

/** Whether the site takes what is signed with the secret, which lets a published change reach the pages at once. */
export async function webhook(root: string, env: Env): Promise<Finding> {
  const name = 'Webhook';
  const secret = env.webhookSecret ?? (env.hosted ? undefined : await kept(root, env, 'webhook-secret'));
  if (!secret) {
    return env.hosted
      ? { state: 'broken', name, text: 'no SANITY_WEBHOOK_SECRET: published changes appear only after minutes' }
      : { state: 'absent', name, text: 'no secret yet: `npm start` makes one' };
  }
  const from = env.webhookSecret ? 'secret from SANITY_WEBHOOK_SECRET' : `secret kept in ${env.lakeDir}`;
  const status = await probe(env, secret);
  if (status === undefined) return { state: 'absent', name, text: `${from}, not tried: the site does not answer` };
  if (status === 400)
    return { state: 'works', name, text: `${from}; the site takes what is signed with it${more(env)}` };
  const remedy = status === 401 ? 'the site has another secret, or another time: restart it' : 'see its log';
  return { state: 'broken', name, text: `${from}; the site answers ${status} to what is signed with it: ${remedy}` };
}

/** What cannot be tried from here. */
const more = ({ hosted, siteUrl }: Env) =>
  hosted ? ` (not tried: that sanity.io/manage has the same, and ${siteUrl}/api/revalidate as its address)` : '';

/** The status that the site answers to a signed message; `undefined` when there is no answer. */
async function probe({ host, port }: Env, secret: string): Promise<number | undefined> {
  const signature = await encodeSignatureHeader(PROBE, Date.now(), secret);
  try {
    const { status } = await fetch(`${localUrl(host, port)}/api/revalidate`, {
      method: 'POST',
      headers: { [SIGNATURE_HEADER]: signature },
      body: PROBE,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return status;
  } catch {
    return undefined;
  }
}
