import { isDeepStrictEqual } from 'node:util';

import { isContentTypeName, isPageTypeName, pathOf, toLanguage } from '#sanity/content-types.ts';
import { pageTag } from '../content/page-tag.ts';
import { feedTags } from './files.ts';
import { rules } from './rules.ts';
import { languageOf, slugOf } from './slug-of.ts';
import { type Change, createsOrDeletes } from './change.ts';
import { referencesIn } from './references.ts';
import type { LinkedDocument, RelatedDocuments } from './related-documents.ts';

/**
 * The cache tags of all pages whose content a change may alter, but for the sitemap.
 * @param related documents of {@link referencedIds}, and those that reference the changed one
 */
export function affectedTags(change: Change, related: RelatedDocuments): string[] {
  const tags = new Set<string>();
  if (!isContentTypeName(change._type)) return [];
  const rule = rules[change._type];
  const relinked = relinkedIds(change);

  for (const tag of [...ownTags(change), ...feedTags(change, related)]) tags.add(tag);
  for (const [tag, fields] of Object.entries(rule.lists)) if (differs(change, fields)) tags.add(tag);
  if (createsOrDeletes(change) || relinked.size > 0) for (const tag of rule.counts) tags.add(tag);

  const shown = differs(change, rule.shown);
  const touched = [
    ...(shown ? related.referencing : []),
    ...related.referenced.filter(({ _id }) => shown || relinked.has(_id)),
  ];
  for (const linked of touched) for (const tag of pageTags(linked)) tags.add(tag);
  return [...tags];
}

/** Cache tags of the document's own page, of its former addresses, and of the address that a redirect leads away from. */
export function ownTags({ _type, before, after }: Change): string[] {
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
  if (_type === 'siteSettings')
    return ['home', ...['about', 'privacy', 'accessibility', 'how-we-write'].map((page) => `settings-page/${page}`)];
  return isPageTypeName(_type) && slug ? [pageTag(_type, slug, toLanguage(language))] : [];
}

/** True when the two revisions differ in one of the fields; a created or deleted document differs in all. */
function differs({ before, after }: Change, fields: readonly string[]): boolean {
  if (before === null || after === null) return fields.length > 0;
  const names = fields.includes('*') ? Object.keys({ ...before, ...after }) : fields;
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
