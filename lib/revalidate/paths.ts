import { defaultLanguage, isLanguage, isPageTypeName, languages, pathOf, typesIn } from '../../sanity/content-types.ts';
import { feedFormats } from '../feeds/formats.ts';

/** First pages of the languages that are not the site's own. */
const translatedHomes = Object.values(languages).flatMap(({ prefix }) => prefix || []);

/**
 * Addresses that are not one document's, by the cache tag of their content. Addresses without number (later pages of a
 * list, later files of the sitemap, feeds of topics) are marked stale by the tag too, but nobody asks for them ahead.
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
  'list/feed': ['', ...translatedHomes].flatMap((folder) => feedFormats.map((format) => `${folder}/feeds/${format}`)),
  'list/pages': ['/sitemap.xml', ...typesIn('sitemap').map((type) => `/sitemaps/${type}-1.xml`)],
  'settings-page/about': ['/about'],
  'settings-page/privacy': ['/privacy'],
  'settings-page/accessibility': ['/accessibility'],
};

/** The addresses a cache tag stands for; none for `site`, which stands for all of them. */
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
