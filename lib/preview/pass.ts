import { cache } from 'react';
import { z } from 'zod';

import { CONTENT_TIMEOUT_MS } from '../content/client.ts';
import { previewClient } from './preview-client.ts';

/** Which share link somebody came by. */
export const PASS_COOKIE = 'preview-pass';

/** A pass is a document `preview-pass.<key>`: its dot hides it from everybody without a token. */
const keyPattern = /^[A-Za-z0-9_-]{32,64}$/;

const passSchema = z.object({ path: z.string(), expires: z.iso.datetime() });

/** A share link: which page it opens, and until when it counts. */
export type Pass = z.output<typeof passSchema>;

/** Looks a share link up. @returns `null` when it is unknown, revoked or expired */
export const getPass = cache(async (key: string): Promise<Pass | null> => {
  const client = previewClient();
  if (!client || !keyPattern.test(key)) return null;
  const found: unknown = await client.fetch(
    '*[_id == $id && _type == "previewPass"][0]{path, expires}',
    { id: `preview-pass.${key}` },
    { perspective: 'raw', cache: 'no-store', signal: AbortSignal.timeout(CONTENT_TIMEOUT_MS) },
  );
  if (found === null) return null;
  const pass = passSchema.parse(found);
  return Date.parse(pass.expires) > Date.now() ? pass : null;
});

export const isValidPass = async (key: string): Promise<boolean> => (await getPass(key)) !== null;
