import { type Metadata } from 'next';

import { defaultLanguage, type Language, languages } from '#sanity/content-types.ts';
import { type Article } from '../content/article.ts';
import { SHARE_HEIGHT, SHARE_WIDTH, sharePath, siteSharePath } from './share-path.ts';
import { getSite } from './site.ts';

/** What the head of a page says about it. */
export interface PageFacts {
  /** The page's one address. */
  path: string;
  title: string;
  description: string;
  language?: Language;
  /** The same page in every language, itself included: path by language. */
  versions?: Readonly<Partial<Record<Language, string>>>;
  /** Path of its share picture; the site's own when it has none. */
  sharePath?: string;
  /** True when the title already names the practice. */
  titleIsWhole?: boolean;
  article?: {
    publishedOn: string;
    updatedAt: string;
    authors: readonly { path: string; name: string }[];
    /** Of its topics, the main one first. */
    topics: readonly string[];
  };
  /** Folder of the feeds to offer; that of all articles by default. */
  feeds?: string;
  /** Other forms of the page: path by media type. */
  twins?: Readonly<Record<string, string>>;
}

/** Title, description, canonical link, Open Graph and Twitter card of a page. */
export async function pageMetadata(facts: PageFacts): Promise<Metadata> {
  const { url, settings } = await getSite();
  const { path, title, description } = facts;
  const picture = {
    url: url + (facts.sharePath ?? siteSharePath),
    width: SHARE_WIDTH,
    height: SHARE_HEIGHT,
    alt: title,
  };
  return {
    title: facts.titleIsWhole ? { absolute: title } : title,
    description,
    ...(facts.article && { authors: facts.article.authors.map(({ name, path: own }) => ({ name, url: url + own })) }),
    alternates: {
      canonical: url + path,
      ...(facts.versions && { languages: { ...facts.versions, 'x-default': facts.versions[defaultLanguage] } }),
      types: { ...feedLinks(facts.feeds ?? '/feeds'), ...facts.twins },
    },
    openGraph: {
      title,
      description,
      url: url + path,
      siteName: settings.practiceName,
      locale: (facts.language ?? defaultLanguage).replace('-', '_'),
      images: [picture],
      ...(facts.article ? articleFacts(facts.article, url) : { type: 'website' }),
    },
    twitter: { card: 'summary_large_image', title, description, images: [picture] },
  };
}

function feedLinks(folder: string) {
  return {
    'application/rss+xml': `${folder}/rss.xml`,
    'application/atom+xml': `${folder}/atom.xml`,
    'application/feed+json': `${folder}/feed.json`,
  };
}

function articleFacts({ publishedOn, updatedAt, authors, topics }: NonNullable<PageFacts['article']>, url: string) {
  return {
    type: 'article' as const,
    publishedTime: `${publishedOn}T00:00:00Z`,
    modifiedTime: updatedAt,
    authors: authors.map(({ path }) => url + path),
    section: topics[0],
    tags: [...topics],
  };
}

/** The same of an article's page, in whatever language it is. */
export function articleMetadata(article: Article): Promise<Metadata> {
  const { path, language, slug, versions } = article;
  const all = Object.fromEntries([article, ...versions].map((version) => [version.language, version.path]));
  return pageMetadata({
    path,
    language,
    title: article.title,
    description: article.summary,
    ...(versions.length > 0 && { versions: all }),
    sharePath: sharePath('article', slug),
    article: {
      publishedOn: article.publishedOn,
      updatedAt: article.updatedAt,
      authors: article.author ? [article.author] : [],
      topics: article.topics.map(({ title }) => title),
    },
    feeds: `${languages[language].prefix}/feeds`,
    twins: { 'text/markdown': `${path}.md` },
  });
}
