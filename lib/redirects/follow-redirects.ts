/** What is known of a path: it moved, it was removed on purpose, or there is a page. */
export type RedirectTarget = { kind: 'moved'; to: string } | { kind: 'gone' } | { kind: 'page' };

/** Longer chains are a mistake, and each link costs a query. */
const MAX_HOPS = 8;

/**
 * Follows a path to where it ends, so that readers and search engines are sent on once.
 * @param path absolute path on this site, with no page
 * @param lookUp what is known of a path; `null` = nothing
 * @returns `null` when it leads nowhere: nothing is known, or the chain bites its tail
 */
export async function followRedirects(
  path: string,
  lookUp: (path: string) => Promise<RedirectTarget | null>,
): Promise<Exclude<RedirectTarget, { kind: 'page' }> | null> {
  const seen = new Set([path]);
  let end = await lookUp(path);
  while (end?.kind === 'moved' && end.to.startsWith('/')) {
    const next = end.to.replace(/[?#].*$/s, '');
    if (seen.has(next) || seen.size > MAX_HOPS) return null;
    seen.add(next);
    const further = await lookUp(next);
    // A page, or one that is nobody's document: the chain ends there.
    if (further === null || further.kind === 'page') return end;
    end = further;
  }
  return end?.kind === 'page' ? null : end;
}
