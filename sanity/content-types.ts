/**
 * The closed registry of document types: what each is called, where its pages live and which parts of the site list it.
 * Every URL the site, the Studio and the webhook build for a document comes from here.
 */

/** The languages that documents are written in; the first is that of the site. Each has its pages below its prefix. */
export const languages = {
  'en-GB': { title: 'English', prefix: '' },
  es: { title: 'Español', prefix: '/es' },
} as const satisfies Record<string, { title: string; prefix: string }>;

export type Language = keyof typeof languages;

/** That of the site, and of every document that names none. */
export const defaultLanguage = 'en-GB' satisfies Language;

export const languageNames = Object.keys(languages) as readonly Language[];

/** True when `name` is one of the languages documents are written in. */
export function isLanguage(name: unknown): name is Language {
  return typeof name === 'string' && Object.hasOwn(languages, name);
}

/** The language that a document's field `language` names: that of the site when it names none. */
export function toLanguage(name: unknown): Language {
  return isLanguage(name) ? name : defaultLanguage;
}

/** The language among whose pages an absolute path on this site is. */
export function languageAt(path: string): Language {
  const translation = languageNames.find((name) => {
    const { prefix } = languages[name];
    return name !== defaultLanguage && (path === prefix || path.startsWith(`${prefix}/`));
  });
  return translation ?? defaultLanguage;
}

/** Parts of the site that are built by walking over the registry. */
export type SitePart = 'sitemap' | 'search';

interface ContentType {
  /** Name of one, as an editor reads it. */
  readonly title: string;
  /** Name of many. */
  readonly plural: string;
  /** Page that lists all of them, or null. */
  readonly index: `/${string}` | null;
  /** Page of one, or null when the type has no page of its own. */
  readonly path: ((slug: string) => `/${string}`) | null;
  readonly parts: readonly SitePart[];
}

export const contentTypes = {
  article: {
    title: 'Article',
    plural: 'Articles',
    index: '/articles',
    path: (slug) => `/articles/${slug}`,
    parts: ['sitemap', 'search'],
  },
  faq: {
    title: 'Question',
    plural: 'Questions',
    index: '/faqs',
    path: (slug) => `/faqs/${slug}`,
    parts: ['sitemap', 'search'],
  },
  externalResource: { title: 'Resource', plural: 'Resources', index: '/resources', path: null, parts: ['search'] },
  topic: {
    title: 'Topic',
    plural: 'Topics',
    index: null,
    path: (slug) => `/topics/${slug}`,
    parts: ['sitemap', 'search'],
  },
  person: {
    title: 'Person',
    plural: 'People',
    index: null,
    path: (slug) => `/people/${slug}`,
    parts: ['sitemap', 'search'],
  },
  glossaryTerm: { title: 'Glossary term', plural: 'Glossary', index: '/glossary', path: null, parts: [] },
  source: { title: 'Source', plural: 'Sources', index: null, path: null, parts: [] },
  pageFeedback: { title: 'Was it clear?', plural: 'Was it clear?', index: null, path: null, parts: [] },
  redirect: { title: 'Redirect', plural: 'Redirects', index: null, path: null, parts: [] },
  siteSettings: { title: 'Site settings', plural: 'Site settings', index: null, path: null, parts: [] },
} as const satisfies Record<string, ContentType>;

export type ContentTypeName = keyof typeof contentTypes;

/** The types whose documents have a page of their own, and so a slug and previous slugs. */
export type PageTypeName = {
  [Name in ContentTypeName]: (typeof contentTypes)[Name]['path'] extends null ? never : Name;
}[ContentTypeName];

const registry: Readonly<Record<ContentTypeName, ContentType>> = contentTypes;

export const contentTypeNames = Object.keys(contentTypes) as readonly ContentTypeName[];

/** True when `name` is the name of a document type of this site. */
export function isContentTypeName(name: string): name is ContentTypeName {
  return Object.hasOwn(contentTypes, name);
}

/** True when documents of this type have a page of their own. */
export function isPageTypeName(name: string): name is PageTypeName {
  return isContentTypeName(name) && registry[name].path !== null;
}

/** The path of a document's page. */
export function pathOf(type: PageTypeName, slug: string, language: Language = defaultLanguage): `/${string}` {
  return `${languages[language].prefix}${contentTypes[type].path(slug)}`;
}

/** Where the glossary explains a word. */
export function glossaryPath(slug: string): `/${string}` {
  return `${contentTypes.glossaryTerm.index}#${slug}`;
}

/** Pages that are not one document's: the front pages of the languages, lists, and what the settings say. */
export const fixedPaths: readonly string[] = [
  '/',
  '/articles',
  '/faqs',
  '/resources',
  '/topics',
  '/people',
  '/glossary',
  '/about',
  '/contact',
  '/how-we-write',
  '/accessibility',
  '/privacy',
  ...languageNames.map((name) => languages[name].prefix).filter((prefix) => prefix !== ''),
];

/** The page that an absolute path on this site has the form of, or null. */
export function pageAt(path: string): { type: PageTypeName; slug: string; language: Language } | null {
  const slug = path.slice(path.lastIndexOf('/') + 1);
  for (const language of languageNames) {
    const type = contentTypeNames.filter(isPageTypeName).find((name) => slug && pathOf(name, slug, language) === path);
    if (type) return { type, slug, language };
  }
  return null;
}

/** The names of the types a part of the site lists, in the registry's order. */
export function typesIn(part: SitePart): readonly ContentTypeName[] {
  return contentTypeNames.filter((name) => registry[name].parts.includes(part));
}

/** Types of files that readers can download, by the ending of their name: those that devices open without help. */
export const downloadTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  epub: 'application/epub+zip',
  txt: 'text/plain; charset=utf-8',
  mp3: 'audio/mpeg',
} as const;

export type DownloadTypeName = keyof typeof downloadTypes;
export const downloadTypeNames = Object.keys(downloadTypes) as DownloadTypeName[];
