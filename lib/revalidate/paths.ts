import {
  contentTypeNames,
  contentTypes,
  defaultLanguage,
  isLanguage,
  isPageTypeName,
  listPathsOf,
  pathOf,
} from '#sanity/content-types.ts';
import { listTag, SETTINGS_TAG } from '../content/cache-tags.ts';

/**
 * Pages that are not one document's, by the cache tag of their content. Without later pages of a list, which nobody opens
 * to see a change, and without feeds and sitemaps, which nobody opens at all.
 */
const fixedPages = new Map<string, readonly string[]>([
  [SETTINGS_TAG, ['/', ...contentTypes.siteSettings.pages]],
  ...contentTypeNames.map((name) => [listTag(name), listPathsOf(name)] as const),
]);

/** The pages a cache tag stands for, with an article's Markdown; none for `site`, which stands for all of them. */
export function pathsOfTag(tag: string): readonly string[] {
  const fixed = fixedPages.get(tag);
  if (fixed) return fixed;
  if (tag.startsWith('redirect/')) return [tag.slice('redirect'.length)];
  const parts = tag.split('/');
  const language = isLanguage(parts[0]) ? parts.shift() : defaultLanguage;
  const [type = '', slug = ''] = parts;
  if (!isPageTypeName(type) || !slug || !isLanguage(language)) return [];
  const path = pathOf(type, slug, language);
  return type === 'article' ? [path, `/markdown/${language}${pathOf(type, slug)}`] : [path];
}
