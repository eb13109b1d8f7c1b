import { ClientError } from '@sanity/client';
import { z } from 'zod';

import { client, CONTENT_TIMEOUT_MS } from '../content/client.ts';

/** The caller, as the content source describes it: a member has a role, a stranger has none. */
const member = z.object({ id: z.string().min(1), role: z.string().min(1) });

/**
 * Refuses a request that does not come from a signed-in Studio. The content source checks the session, because only it
 * knows who is signed in: `GET /users/me` with the token of `Authorization: Bearer <token>`.
 *
 * @returns nothing for a member of the project; else the response: 401, or 503 when the content source does not answer
 * @see https://datatracker.ietf.org/doc/html/rfc6750
 */
export async function refuseStranger(request: Request): Promise<Response | undefined> {
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (!token) return strangerResponse();
  try {
    const { users } = client.withConfig({ token, timeout: CONTENT_TIMEOUT_MS });
    return member.safeParse(await users.getById('me')).success ? undefined : strangerResponse();
  } catch (error) {
    if (error instanceof ClientError && [401, 403].includes(error.statusCode)) return strangerResponse();
    console.error('[studio] the content source does not say whose session it is:', error);
    return unreachableResponse();
  }
}

/** What the Studio gets while the content source does not answer. */
export const unreachableResponse = (): Response =>
  Response.json(
    { error: 'The content source does not answer: try again.' },
    { status: 503, headers: { 'Retry-After': '10', 'Cache-Control': 'no-store' } },
  );

const strangerResponse = (): Response =>
  Response.json(
    { error: 'Sign in to the Studio, and send its session in Authorization.' },
    { status: 401, headers: { 'WWW-Authenticate': 'Bearer', 'Cache-Control': 'no-store' } },
  );
