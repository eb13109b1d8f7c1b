import { cookies, draftMode } from 'next/headers';

import { isValidPass, PASS_COOKIE } from './pass.ts';

/**
 * True when this request is for a preview: drafts in place of what is published. Next's cookie alone begins none: it is the
 * same for everybody, and a reviewer keeps it when their share link has expired or is revoked.
 */
export async function isPreview(): Promise<boolean> {
  if (!(await draftMode()).isEnabled) return false;
  // Read in a preview only: a page that reads cookies is never kept.
  const pass = (await cookies()).get(PASS_COOKIE)?.value;
  return pass !== undefined && (await isValidPass(pass));
}
