import { defaultLanguage, type Language, type PageTypeName } from '#sanity/content-types.ts';

/** The cache tag of all that is shown of one document at its own address: `article/<slug>`, `es/article/<slug>`. */
export function pageTag(type: PageTypeName, slug: string, language: Language = defaultLanguage): string {
  return language === defaultLanguage ? `${type}/${slug}` : `${language}/${type}/${slug}`;
}
