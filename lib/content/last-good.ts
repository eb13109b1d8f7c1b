import { isPreview } from '../preview/mode.ts';
import { ContentUnreachableError } from './errors.ts';

/**
 * A getter that goes on with what it got last while the content source cannot be reached. An invalid answer is told as ever.
 *
 * Only for pages that are never kept: a kept page that is rendered in an outage would count as fresh, with what is old.
 */
export function orLastGood<Value>(get: () => Promise<Value>): () => Promise<Value> {
  let last: Value | undefined;
  return async () => {
    // Drafts are for nobody else.
    if (await isPreview()) return get();
    try {
      last = await get();
    } catch (error) {
      if (last === undefined || !(error instanceof ContentUnreachableError)) throw error;
    }
    return last;
  };
}
