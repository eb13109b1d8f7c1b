import { type Metadata } from 'next';

import { SHARE_HEIGHT, SHARE_WIDTH, siteSharePath } from './share-path.ts';
import { getSite, LANGUAGE } from './site.ts';

/** What the head of a page says about it. */
export interface PageFacts {
  /** The page's one address. */
  path: string;
  title: string;
  description: string;
  /** Path of its share picture; the site's own when it has none. */
  sharePath?: string;
  /** True when the title already names the practice. */
  titleIsWhole?: boolean;
  article?: {
    publishedOn: string;
    updatedAt: string;
    authors: readonly { path: string }[];
    section: string | undefined;
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
    alternates: { canonical: url + path, types: { ...feedLinks(facts.feeds ?? '/feeds'), ...facts.twins } },
    openGraph: {
      title,
      description,
      url: url + path,
      siteName: settings.practiceName,
      locale: LANGUAGE.replace('-', '_'),
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

function articleFacts({ publishedOn, updatedAt, authors, section }: NonNullable<PageFacts['article']>, url: string) {
  return {
    type: 'article' as const,
    publishedTime: `${publishedOn}T00:00:00Z`,
    modifiedTime: updatedAt,
    authors: authors.map(({ path }) => url + path),
    section,
  };
}
