import { cookies, draftMode } from 'next/headers';

import { getEnv } from '../env.ts';
import { getPass, isValidPass, type Pass, PASS_COOKIE } from './pass.ts';
import { isStaffPass } from './staff-pass.ts';

/**
 * True when this request is for a preview: drafts in place of what is published. Next's cookie alone begins none: it is the
 * same for everybody, and a reviewer keeps it when their share link has expired or is revoked.
 */
export async function isPreview(): Promise<boolean> {
  const pass = await presentPass();
  return pass !== undefined && (await isValidPass(pass));
}

/** True when this request is for a preview by staff, who can open the field of a text: a reviewer has no Studio. */
export async function isStaffPreview(): Promise<boolean> {
  const pass = await presentPass();
  const { readToken } = getEnv();
  return pass !== undefined && readToken !== undefined && isStaffPass(pass, readToken);
}

/** The share link by which this browser came, with its key; `null` for staff and for everybody else. */
export async function sharedPass(): Promise<(Pass & { key: string }) | null> {
  const key = await presentPass();
  const pass = key === undefined ? null : await getPass(key);
  return pass && { ...pass, key: key! };
}

async function presentPass(): Promise<string | undefined> {
  if (!(await draftMode()).isEnabled) return undefined;
  // Read in a preview only: a page that reads cookies is never kept.
  return (await cookies()).get(PASS_COOKIE)?.value;
}
