import { defaultLanguage, isLanguage, isPageTypeName, languages, pathOf } from '#sanity/content-types.ts';

/** First pages of the languages that are not the site's own. */
const translatedHomes = Object.values(languages).flatMap(({ prefix }) => prefix || []);

/**
 * Pages that are not one document's, by the cache tag of their content. Without later pages of a list, which nobody opens
 * to see a change, and without feeds and sitemaps, which nobody opens at all.
 */
const listPaths: Readonly<Record<string, readonly string[]>> = {
  home: ['/'],
  'list/articles': ['/articles'],
  'list/faqs': ['/faqs'],
  'list/resources': ['/resources'],
  'list/topics': ['/topics'],
  'list/people': ['/people'],
  'list/glossary': ['/glossary'],
  'list/translations': translatedHomes,
  'settings-page/about': ['/about'],
  'settings-page/privacy': ['/privacy'],
  'settings-page/accessibility': ['/accessibility'],
  'settings-page/how-we-write': ['/how-we-write'],
};

/** The pages a cache tag stands for, with an article's Markdown; none for `site`, which stands for all of them. */
export function pathsOfTag(tag: string): readonly string[] {
  const list = listPaths[tag];
  if (list) return list;
  if (tag.startsWith('redirect/')) return [tag.slice('redirect'.length)];
  const parts = tag.split('/');
  const language = isLanguage(parts[0]) ? parts.shift() : defaultLanguage;
  const [type = '', slug = ''] = parts;
  if (!isPageTypeName(type) || !slug || !isLanguage(language)) return [];
  const path = pathOf(type, slug, language);
  return type === 'article' ? [path, `/markdown/${language}${pathOf(type, slug)}`] : [path];
}
