import { cache } from 'react';
import { z } from 'zod';

import { CONTENT_TIMEOUT_MS } from '../content/client.ts';
import { getEnv } from '../env.ts';
import { previewClient } from './preview-client.ts';
import { isStaffPass } from './staff-pass.ts';

/** What lets a visitor see drafts: a pass for staff, or the key of the share link they came by. */
export const PASS_COOKIE = 'preview-pass';

/** A share link is a document `preview-pass.<key>`: its dot hides it from everybody without a token. */
const keyPattern = /^[A-Za-z0-9_-]{32,64}$/;

const passSchema = z.object({
  path: z.string(),
  expires: z.iso.datetime(),
  answers: z
    .number()
    .nullish()
    .transform((count) => count ?? 0),
});

/** A share link: which page it opens, until when it counts, and how many reviewers have answered by it. */
export type Pass = z.output<typeof passSchema>;

/** Looks a share link up. @returns `null` when it is unknown, revoked or expired */
export const getPass = cache(async (key: string): Promise<Pass | null> => {
  const client = previewClient();
  if (!client || !keyPattern.test(key)) return null;
  const found: unknown = await client.fetch(
    '*[_id == $id && _type == "previewPass"][0]{path, expires, "answers": count(answers)}',
    { id: `preview-pass.${key}` },
    { perspective: 'raw', cache: 'no-store', signal: AbortSignal.timeout(CONTENT_TIMEOUT_MS) },
  );
  if (found === null) return null;
  const pass = passSchema.parse(found);
  return Date.parse(pass.expires) > Date.now() ? pass : null;
});

/** True for what lets a visitor see drafts now: see {@link PASS_COOKIE}. */
export async function isValidPass(pass: string): Promise<boolean> {
  const { readToken } = getEnv();
  return readToken !== undefined && (isStaffPass(pass, readToken) || (await getPass(pass)) !== null);
}
