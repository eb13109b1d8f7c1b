import { isDeepStrictEqual } from 'node:util';

import { isContentTypeName, isPageTypeName, pathOf, toLanguage } from '#sanity/content-types.ts';
import { pageTag } from '../content/page-tag.ts';
import { feedTags } from './files.ts';
import { rules } from './rules.ts';
import { languageOf, slugOf } from './slug-of.ts';
import { type Change } from './webhook.ts';

/** A document that a changed one refers to, or that refers to it. */
export interface Linked {
  _id: string;
  _type: string;
  _createdAt: string;
  slug: string | null;
  language?: unknown;
}

/** The documents around a changed one. */
export interface Neighbours {
  /** Documents that refer to it. */
  incoming: readonly Linked[];
  /** Documents it refers to, or referred to before. */
  outgoing: readonly Linked[];
}

/** Ids of all documents that a change's two states refer to. */
export function referencedIds(change: Change): string[] {
  return [...references(change.before).union(references(change.after))];
}

/**
 * The cache tags of all pages whose content a change alters, but for the sitemap.
 * @param neighbours documents of {@link referencedIds}, and those that refer to the changed one
 */
export function affectedTags(change: Change, neighbours: Neighbours): string[] {
  const tags = new Set<string>();
  if (!isContentTypeName(change._type)) return [];
  const rule = rules[change._type];
  const relinked = relinkedIds(change);

  for (const tag of [...ownTags(change), ...feedTags(change, neighbours)]) tags.add(tag);
  for (const [tag, fields] of Object.entries(rule.lists)) if (differs(change, fields)) tags.add(tag);
  const comesOrGoes = change.before === null || change.after === null;
  if (comesOrGoes || relinked.size > 0) for (const tag of rule.counts) tags.add(tag);

  const shown = differs(change, rule.shown);
  const touched = [
    ...(shown ? neighbours.incoming : []),
    ...neighbours.outgoing.filter(({ _id }) => shown || relinked.has(_id)),
  ];
  for (const linked of touched) for (const tag of pageTags(linked)) tags.add(tag);
  return [...tags];
}

/** Those of the document's own page, of where its page used to be, and of what a redirect redirects. */
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

function pageTags({ _type, slug, language }: Linked): string[] {
  if (_type === 'siteSettings')
    return ['home', 'settings-page/about', 'settings-page/privacy', 'settings-page/accessibility'];
  return isPageTypeName(_type) && slug ? [pageTag(_type, slug, toLanguage(language))] : [];
}

/** True when the two states differ in one of the fields; a document that comes or goes differs in all. */
function differs({ before, after }: Change, fields: readonly string[]): boolean {
  if (before === null || after === null) return fields.length > 0;
  const names = fields.includes('*') ? Object.keys({ ...before, ...after }) : fields;
  return names.some((name) => !isDeepStrictEqual(before[name], after[name]));
}

/** What some field refers to in one of the two states only: an author who was the reviewer all along is one. */
function relinkedIds({ before, after }: Change): Set<string> {
  const ids = new Set<string>();
  for (const name of Object.keys({ ...before, ...after })) {
    const changed = references(before?.[name]).symmetricDifference(references(after?.[name]));
    for (const id of changed) ids.add(id);
  }
  return ids;
}

/** Every `_ref` anywhere in a document, assets left out: an asset never changes. */
function references(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) references(item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if (name === '_ref' && isText(inner) && !/^(image|file)-/.test(inner)) found.add(inner);
      else references(inner, found);
    }
  }
  return found;
}

function oldSlugs(document: Change['after']): unknown[] {
  return Array.isArray(document?.previousSlugs) ? document.previousSlugs : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
