import { notFound, permanentRedirect } from 'next/navigation';

import { type PageTypeName } from '../sanity/content-types.ts';
import { getRedirect } from './content/redirect.ts';

/** Longer paths are nobody's bookmark, and a cache tag holds 256 characters. */
const MAX_PATH_LENGTH = 200;

/**
 * Leaves a path for which there is no page: with a 308 when it moved, else with a 404.
 * @param path absolute path on this site
 * @param type the kind of page that the path has the form of, if any: documents that had its slug before count
 */
export async function leave(path: string, type?: PageTypeName): Promise<never> {
  const redirect = path.length > MAX_PATH_LENGTH ? null : await getRedirect(path, type);
  if (redirect?.kind === 'moved' && redirect.to !== path) permanentRedirect(redirect.to);
  notFound();
}
