import { isDeepStrictEqual } from 'node:util';

import { contentTypeOf, isContentTypeName, isPageTypeName, pathOf, toLanguage } from '#sanity/content-types.ts';
import { countTag, FEEDS_TAG, listTag, pageTag, SETTINGS_TAG, SITE_TAG } from '../content/cache-tags.ts';
import { internalLinkProjection } from '../content/rich-text-links.ts';
import { shownElsewhereOf } from '../content/refs.ts';
import { siteSettingsQuery } from '../content/site-settings-query.ts';
import type { Change } from './change.ts';
import { feedTags } from './files.ts';
import { referencesIn } from './references.ts';
import type { LinkedDocument, RelatedDocuments } from './related-documents.ts';
import { languageOf, slugOf } from './slug-of.ts';

/**
 * The cache tags of all responses that a change may alter, but for the sitemap: its own page, the lists of its type, and the
 * pages of linked documents. These are candidates: each response is compared before a page is rendered
 * (`lib/page-store/revalidate-pages.ts`), so a rule may name too much.
 * @param related documents of {@link referencedIds}, and those that reference the changed one
 */
export function affectedTags(change: Change, related: RelatedDocuments): string[] {
  const { _type } = change;
  if (!isContentTypeName(_type)) return [];
  const relinked = relinkedIds(change);
  const moves = differs(change, internalLinkProjection);
  const isShown = differs(change, shownElsewhereOf(_type));
  const isCounted = moves || relinked.size > 0;
  // Of a document that has an entry of its own, the other entries show no more than where it is.
  const isInOtherEntries = contentTypeOf(_type).feedDate ? moves : isShown;
  const linked = [
    ...(isShown ? related.referencing : []),
    ...related.referenced.filter(({ _id }) => isShown || relinked.has(_id)),
  ];
  const tags = [
    ...ownTags(change),
    ...feedTags(change, related),
    listTag(_type),
    ...(isCounted ? [countTag(_type)] : []),
    ...(isInOtherEntries ? [FEEDS_TAG] : []),
    ...linked.flatMap(pageTags),
  ];
  return [...new Set(tags)];
}

/** Cache tags of the document's own page, of its former addresses, and of the address that a redirect leads away from. */
export function ownTags(change: Change): string[] {
  const { _type, before, after } = change;
  if (_type === 'siteSettings') return [SETTINGS_TAG, ...(differs(change, siteSettingsQuery) ? [SITE_TAG] : [])];
  if (_type === 'redirect') return [before?.from, after?.from].filter(isText).map((from) => `redirect${from}`);
  if (!isPageTypeName(_type)) return [];
  const type = _type;
  const states = [before, after].filter((state) => state !== null);
  const tags = states.flatMap((state) => {
    const language = languageOf(state);
    return [slugOf(state), ...oldSlugs(state)]
      .filter(isText)
      .flatMap((slug) => [
        pageTag(type, slug, language),
        `share/${type}/${slug}`,
        `redirect${pathOf(type, slug, language)}`,
      ]);
  });
  return [...new Set(tags)];
}

function pageTags({ _type, slug, language }: LinkedDocument): string[] {
  if (_type === 'siteSettings') return [SETTINGS_TAG];
  return isPageTypeName(_type) && slug ? [pageTag(_type, slug, toLanguage(language))] : [];
}

/** True when the two revisions differ in a field that the GROQ names: it can show no others. */
function differs({ before, after }: Change, groq: string): boolean {
  if (before === null || after === null) return true;
  const named = new Set(groq.match(/\w+/g));
  const names = Object.keys({ ...before, ...after }).filter((name) => !name.startsWith('_') && named.has(name));
  return names.some((name) => !isDeepStrictEqual(before[name], after[name]));
}

/** References that a field has in one revision only. Each field counts: a reviewer who becomes the author is a change. */
function relinkedIds({ before, after }: Change): Set<string> {
  const ids = new Set<string>();
  for (const name of Object.keys({ ...before, ...after })) {
    const changed = referencesIn(before?.[name]).symmetricDifference(referencesIn(after?.[name]));
    for (const id of changed) ids.add(id);
  }
  return ids;
}

function oldSlugs(document: Change['after']): unknown[] {
  return Array.isArray(document?.previousSlugs) ? document.previousSlugs : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
