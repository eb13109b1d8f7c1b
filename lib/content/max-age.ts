import { getEnv } from '../env.ts';
import { contentUpdates } from '../revalidate/content-updates.ts';

/** A day, in seconds; so long a page lives at most (`revalidate` of the routes). */
const LONGEST = 86_400;

/**
 * Seconds after which cached content expires. A process that listens to the content source compares it by itself, sooner when
 * changes are not heard; elsewhere this is the net for a webhook that was lost.
 */
export function maxAge(): number {
  return contentUpdates() ? LONGEST : getEnv().contentMaxAge;
}
