import { slugOf } from './slug-of.ts';
import { type Change } from './webhook.ts';

/**
 * Which tags stand for addresses that lead elsewhere from now on, or may. Next 16.4.6 loses the `Location` of a redirect
 * that it renders in the background, so these must be rendered before they are answered, not after.
 *
 * @param tags all tags that a change affects
 */
export function leavingTags(tags: readonly string[], { _type, before, after }: Change): Set<string> {
  const old = slugOf(before);
  const left = old !== undefined && old !== slugOf(after) ? `${_type}/${old}` : undefined;
  return new Set(tags.filter((tag) => tag.startsWith('redirect/') || tag === left));
}
