import { CONTENT_TIMEOUT_MS } from './client.ts';
import { isComplete } from './envelope.ts';

/**
 * Asks a question again whose answer was kept.
 * @param url the address that answered it
 * @returns the answer as it came
 * @throws when there is no complete answer: it must not take the place of the kept one
 */
export async function askAgain(url: string): Promise<Buffer> {
  const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(CONTENT_TIMEOUT_MS) });
  const body = Buffer.from(await response.arrayBuffer());
  if (response.ok && isComplete(body)) return body;
  throw new Error(`The content source gave no complete answer (status ${response.status}).`);
}
