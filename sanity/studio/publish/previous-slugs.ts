/** A document, perhaps with an address of its own. */
type Addressed = Readonly<Record<string, unknown>>;

const slugOf = (document: Addressed | null): string | undefined =>
  (document?.['slug'] as { current?: string } | undefined)?.current;

/**
 * What the list of earlier addresses becomes when a document is published under another slug: the old one is kept, and
 * the present one is not in it, so that no address leads back to itself.
 *
 * @returns `undefined` when the list stays as it is
 */
export function previousSlugsAfter(published: Addressed | null, draft: Addressed | null): string[] | undefined {
  const [old, present] = [slugOf(published), slugOf(draft)];
  if (!old || !present || old === present) return undefined;
  const earlier = (draft?.['previousSlugs'] as string[] | undefined) ?? [];
  const kept = earlier.filter((slug) => slug !== present && slug !== old);
  return [...kept, old];
}
