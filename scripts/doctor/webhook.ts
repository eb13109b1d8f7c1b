import { encodeSignatureHeader } from '@sanity/webhook';

import type { Env } from '#lib/env.ts';
import { SIGNATURE_HEADER } from '#lib/revalidate/webhook.ts';
import { localUrl } from '#lib/http/local-url.ts';
import type { Finding } from './finding.ts';

const TIMEOUT_MS = 5_000;

/** Signed as a publish is, but no change: a site that accepts the signature answers 422, and does nothing. */
const PROBE = '{}';

/** Whether the site accepts what hosted Sanity's webhook signs. The site listens too, so a webhook is a second trigger only. */
export async function webhook(env: Env): Promise<Finding> {
  const name = 'Webhook';
  const { webhookSecret: secret, siteUrl } = env;
  if (!secret) return { state: 'absent', name, text: 'no SANITY_WEBHOOK_SECRET: changes are heard by listening only' };
  const from = 'secret from SANITY_WEBHOOK_SECRET';
  const status = await probe(env, secret);
  if (status === undefined) return { state: 'absent', name, text: `${from}, not tried: the site does not answer` };
  if (status === 422) {
    const untried = `not tried: that sanity.io/manage has the same, and ${siteUrl}/api/revalidate as its address`;
    return { state: 'works', name, text: `${from}; the site takes what is signed with it (${untried})` };
  }
  const remedy = status === 401 ? 'the site has another secret, or another time: restart it' : 'see its log';
  return { state: 'broken', name, text: `${from}; the site answers ${status} to what is signed with it: ${remedy}` };
}

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
