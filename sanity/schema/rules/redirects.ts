import { type ValidationContext } from '@sanity/types';
import { fixedPaths, pageAt, toLanguage } from '#sanity/content-types.ts';
import { checkSitePath, checkWebAddress } from './links.ts';

interface Redirect {
  _id?: string;
  kind?: string;
  from?: string;
  to?: string;
}

/** Checks where a redirect leads. @returns true, or a sentence that says how to mend it. */
export function checkDestination(to: string | undefined, redirect: unknown): true | string {
  const { kind, from } = (redirect ?? {}) as Redirect;
  if (kind !== 'moved') return !to || 'Clear this field: a page that is gone leads nowhere.';
  if (!to) return 'Say where the page is now, or choose “Gone” above.';
  if (to === from) return 'This sends readers back to the page they came from. Choose another page.';
  if (to.startsWith('/')) return checkSitePath(to);
  return to.startsWith('https://')
    ? checkWebAddress(to)
    : 'Write a path that starts with / or an address that starts with https://.';
}

/**
 * Checks that readers get no page at the old path: they would never be led on.
 * @returns true, or a sentence that says how to mend it
 */
export async function checkNoPage(
  redirect: Redirect | undefined,
  { getClient }: ValidationContext,
): Promise<true | string> {
  const from = redirect?.from ?? '';
  const page = pageAt(from);
  const isFixed = fixedPaths.includes(from);
  if (!isFixed && !page) return true;
  const found = isFixed
    ? [{}]
    : await getClient({ apiVersion: '2025-02-19' })
        .withConfig({ perspective: 'raw' })
        .fetch<{ language?: string }[]>(
          '*[_type == $type && slug.current == $slug && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]{language}',
          { type: page?.type, slug: page?.slug },
        );
  const isLive = isFixed || found.some(({ language }) => toLanguage(language) === page?.language);
  if (!isLive) return true;
  return isFixed
    ? `${from} is a page of the site that always stays. Choose another old path.`
    : `Readers get a page at ${from}. Unpublish or delete it, and say there where its address leads.`;
}

/**
 * Checks a redirect against all others: one per path, and none that leads to another redirect, so that no chain can
 * close into a loop.
 */
export async function checkOtherRedirects(
  redirect: Redirect | undefined,
  context: ValidationContext,
): Promise<true | string> {
  if (!redirect?.from) return true;
  const id = (redirect._id ?? '').replace(/^drafts\./, '');
  const others = await context
    .getClient({ apiVersion: '2025-02-19' })
    .fetch<Redirect[]>('*[_type == "redirect" && !(_id in [$id, "drafts." + $id])]{kind, from, to}', { id });
  if (others.some((other) => other.from === redirect.from))
    return `Another redirect already starts at ${redirect.from}. Change that one instead.`;
  const next = others.find((other) => other.kind === 'moved' && other.from === redirect.to);
  return !next || `${redirect.to} has itself moved to ${next.to}. Send readers straight there.`;
}
