import { forbidden, notFound, permanentRedirect } from 'next/navigation';

import { getRedirect } from '../content/redirect.ts';
import { followRedirects } from './follow-redirects.ts';

/** Longer paths are nobody's bookmark, and a cache tag holds 256 characters. */
const MAX_PATH_LENGTH = 200;

/**
 * Leaves a path for which there is no page: with a 308 straight to where it ends when it moved, a 410 when it was removed
 * on purpose, else a 404.
 * @param path absolute path on this site
 */
export async function redirectOrNotFound(path: string): Promise<never> {
  const end = path.length > MAX_PATH_LENGTH ? null : await followRedirects(path, getRedirect);
  if (end?.kind === 'moved') permanentRedirect(end.to);
  // The server answers it as 410: see docs/decisions/0005-gone-is-410.md.
  if (end?.kind === 'gone') forbidden();
  notFound();
}
