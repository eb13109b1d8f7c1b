import { isPageTypeName, pathOf } from '../../sanity/content-types.ts';

/** Pages of the site that are not one document's, by the cache tag of their content. */
const listPaths: Readonly<Record<string, string>> = {
  home: '/',
  'list/articles': '/articles',
  'list/faqs': '/faqs',
  'list/resources': '/resources',
  'list/topics': '/topics',
  'list/people': '/people',
  'list/pages': '/sitemap.xml',
  'settings-page/about': '/about',
  'settings-page/privacy': '/privacy',
  'settings-page/accessibility': '/accessibility',
};

/** The address of the page a cache tag stands for, or `null` for `site`, which stands for all of them. */
export function pathOfTag(tag: string): string | null {
  const list = listPaths[tag];
  if (list) return list;
  if (tag.startsWith('redirect/')) return tag.slice('redirect'.length);
  const [type = '', slug = ''] = tag.split('/');
  return isPageTypeName(type) && slug ? pathOf(type, slug) : null;
}
