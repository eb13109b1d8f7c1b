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

/** Parts of the site that list documents of some types only. */
export type SitePart = 'search' | 'translations';

/**
 * What the site must know of a type. Everything else follows: a type with a `list` has a page that lists its documents, which is in the
 * sitemap. One with `hasPages` has a page for each document below that list, breadcrumbs that lead to it, a place in the
 * sitemap, a share picture, redirects from earlier slugs, and texts can link to its documents. `lib/revalidate` derives from the
 * same what a publish alters.
 */
export interface ContentType {
  /** Name of one, as an editor reads it. */
  readonly title: string;
  /** Name of many. */
  readonly plural: string;
  /** The field that names a document. */
  readonly titleField: string;
  /** GROQ: what the search and the feeds say below the title. */
  readonly summary?: string;
  /** The field with the running text, if there is one. */
  readonly body?: string;
  /** GROQ: other texts that the search looks through, each a string or null. */
  readonly alsoSearched?: readonly string[];
  /** Address of the page that lists all of them. */
  readonly list?: `/${string}`;
  /** Whether each document has a page of its own, at `<list>/<slug>`, and so fields `slug` and `previousSlugs`. */
  readonly hasPages?: boolean;
  /** The field that says since when a document is news. The feeds carry the types that have one. */
  readonly feedDate?: string;
  /** Pages that show fields of the type's only document. */
  readonly pages?: readonly `/${string}`[];
  /** Where it takes part besides. */
  readonly parts?: readonly SitePart[];
  /** Place in the Studio's menu; each ten is a group. */
  readonly menu: number;
}

export const contentTypes = {
  article: {
    title: 'Article',
    plural: 'Articles',
    titleField: 'title',
    summary: 'summary',
    body: 'body',
    alsoSearched: ['array::join(keyPoints, " ")'],
    list: '/articles',
    hasPages: true,
    feedDate: 'publishedOn',
    parts: ['search', 'translations'],
    menu: 11,
  },
  faq: {
    title: 'Question',
    plural: 'Questions',
    titleField: 'question',
    summary: 'shortAnswer',
    body: 'longAnswer',
    list: '/faqs',
    hasPages: true,
    parts: ['search'],
    menu: 12,
  },
  externalResource: {
    title: 'Resource',
    plural: 'Resources',
    titleField: 'title',
    summary: 'coalesce(array::join([recommendation, caution], " "), recommendation)',
    alsoSearched: ['publisher'],
    list: '/resources',
    parts: ['search'],
    menu: 13,
  },
  topic: {
    title: 'Topic',
    plural: 'Topics',
    titleField: 'title',
    summary: 'summary',
    list: '/topics',
    hasPages: true,
    parts: ['search'],
    menu: 22,
  },
  person: {
    title: 'Person',
    plural: 'People',
    titleField: 'name',
    summary: 'role',
    body: 'bio',
    alsoSearched: ['credentials'],
    list: '/people',
    hasPages: true,
    parts: ['search'],
    menu: 21,
  },
  glossaryTerm: { title: 'Glossary term', plural: 'Glossary', titleField: 'term', list: '/glossary', menu: 23 },
  source: { title: 'Source', plural: 'Sources', titleField: 'title', menu: 24 },
  pageFeedback: { title: 'Was it clear?', plural: 'Was it clear?', titleField: 'path', menu: 31 },
  redirect: { title: 'Redirect', plural: 'Redirects', titleField: 'from', menu: 32 },
  siteSettings: {
    title: 'Site settings',
    plural: 'Site settings',
    titleField: 'practiceName',
    pages: ['/about', '/contact', '/how-we-write', '/accessibility', '/privacy'],
    menu: 33,
  },
} as const satisfies Record<string, ContentType>;

export type ContentTypeName = keyof typeof contentTypes;

/** The types with a page that lists their documents. */
export type ListTypeName = {
  [Name in ContentTypeName]: (typeof contentTypes)[Name] extends { list: string } ? Name : never;
}[ContentTypeName];

/** The types whose documents have a page of their own, and so a slug and previous slugs. */
export type PageTypeName = {
  [Name in ContentTypeName]: (typeof contentTypes)[Name] extends { list: string; hasPages: true } ? Name : never;
}[ContentTypeName];

const registry: Readonly<Record<ContentTypeName, ContentType>> = contentTypes;

/** What the registry says of a type, whatever type it is. */
export function contentTypeOf(name: ContentTypeName): ContentType {
  return registry[name];
}

export const contentTypeNames = Object.keys(contentTypes) as readonly ContentTypeName[];

/** True when `name` is the name of a document type of this site. */
export function isContentTypeName(name: string): name is ContentTypeName {
  return Object.hasOwn(contentTypes, name);
}

/** True when documents of this type have a page of their own. */
export function isPageTypeName(name: string): name is PageTypeName {
  return isContentTypeName(name) && registry[name].hasPages === true;
}

/** The names of the types whose documents have a page of their own, in the registry's order. */
export const pageTypeNames = contentTypeNames.filter(isPageTypeName);

/** The path of a document's page. */
export function pathOf(type: PageTypeName, slug: string, language: Language = defaultLanguage): `/${string}` {
  return `${languages[language].prefix}${contentTypes[type].list}/${slug}`;
}

/** Where the glossary explains a word. */
export function glossaryPath(slug: string): `/${string}` {
  return `${contentTypes.glossaryTerm.list}#${slug}`;
}

/** First pages of the languages that are not the site's own: they list the translations. */
const translatedHomes = Object.values(languages).flatMap(({ prefix }) => prefix || []);

/** Addresses of the pages that list documents of a type. */
export function listPathsOf(type: ContentTypeName): readonly string[] {
  const { list, parts = [] } = registry[type];
  return [...(list ? [list] : []), ...(parts.includes('translations') ? translatedHomes : [])];
}

/** Pages that are not one document's: the front pages of the languages, lists, and what the settings say. */
export const fixedPaths: readonly string[] = [
  '/',
  ...contentTypeNames.flatMap((name) => registry[name].list ?? []),
  ...contentTypes.siteSettings.pages,
  ...translatedHomes,
];

/** The page that an absolute path on this site has the form of, or null. */
export function pageAt(path: string): { type: PageTypeName; slug: string; language: Language } | null {
  const slug = path.slice(path.lastIndexOf('/') + 1);
  for (const language of languageNames) {
    const type = pageTypeNames.find((name) => slug && pathOf(name, slug, language) === path);
    if (type) return { type, slug, language };
  }
  return null;
}

/** The names of the types that take part in something, in the registry's order. */
export function typesIn(part: SitePart): readonly ContentTypeName[] {
  return contentTypeNames.filter((name) => registry[name].parts?.includes(part));
}

/** GROQ: the name of a document of whatever type, or null. */
export const titleExpression = `coalesce(${[...new Set(contentTypeNames.map((name) => registry[name].titleField))].join(', ')})`;

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

/** What a reviewer checks, in the words of the forms. */
export const reviewChecks = [
  { title: 'Each claim says no more than its sources', value: 'claims' },
  { title: 'The links lead where they say', value: 'links' },
  { title: 'Dates, prices and names are right', value: 'dates' },
  { title: 'It says when to see a doctor, where readers need it', value: 'see-a-doctor' },
] as const;
