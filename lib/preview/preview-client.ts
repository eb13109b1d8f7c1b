import { type SanityClient } from '@sanity/client';

import { client } from '../content/client.ts';
import { getEnv } from '../env.ts';

/** A client that sees drafts in place of what is published; `null` without a token that may read them. */
export function previewClient(): SanityClient | null {
  const { readToken } = getEnv();
  return readToken ? client.withConfig({ token: readToken, perspective: 'drafts' }) : null;
}
