import { escapeHTML } from '@portabletext/to-html';
import { Feed, type Item } from 'feed';

import { defaultLanguage, type Language } from '#sanity/content-types.ts';
import { type FeedArticle } from '../content/feed.ts';
import { referenceLine } from '../content/reference-line.ts';
import { richTextToHtml } from '../rich-text/html.ts';
import { outline } from '../rich-text/outline.ts';
import { type Site } from '../seo/site.ts';
import { xmlSafe } from '../seo/xml.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { type FeedFormat } from './formats.ts';

/** What a feed is about. */
export interface FeedSubject {
  title: string;
  description: string;
  /** The page it belongs to. */
  path: string;
  /** Folder of its three forms. */
  folder: string;
  language?: Language;
  articles: readonly FeedArticle[];
}

/** A feed with whole articles: RSS 2.0, Atom (RFC 4287) or JSON Feed. */
export function renderFeed(subject: FeedSubject, format: FeedFormat, site: Site): string {
  const { path, folder, articles } = subject;
  const self = `${site.url}${folder}/${format}`;
  const feed = new Feed({
    id: site.url + path,
    link: site.url + path,
    title: xmlSafe(subject.title),
    description: xmlSafe(subject.description),
    language: subject.language ?? defaultLanguage,
    generator: false,
    author: { name: xmlSafe(site.settings.practiceName), link: site.url },
    updated: latest(articles),
    feed: self,
    feedLinks: { json: self },
  });
  for (const article of articles) feed.addItem(items[format](article, site));
  if (format === 'rss.xml') return feed.rss2();
  return format === 'atom.xml' ? feed.atom1() : feed.json1();
}

/** The formats differ in whether a title is HTML or plain, and in how they name authors, topics and the entry itself. */
const items: Record<FeedFormat, (article: FeedArticle, site: Site) => Item> = {
  'rss.xml': (article, site) => ({
    ...common(article, site),
    title: html(article.title),
    description: html(article.summary),
    category: article.topics.map(({ title }) => ({ name: xmlSafe(title) })),
    // RSS's own <author> must be an e-mail address.
    extensions: article.author ? [{ name: 'dc:creator', objects: { _text: xmlSafe(article.author.name) } }] : [],
  }),
  'atom.xml': (article, site) => ({
    ...common(article, site),
    title: html(article.title),
    description: html(article.summary),
    author: authors(article, site),
    category: article.topics.map(({ slug }) => ({ term: slug, scheme: `${site.url}/topics` })),
  }),
  'feed.json': (article, site) => ({
    ...common(article, site),
    id: site.url + article.path,
    title: xmlSafe(article.title),
    description: xmlSafe(article.summary),
    author: authors(article, site),
    category: article.topics.map(({ title }) => ({ name: xmlSafe(title) })),
  }),
};

function common(article: FeedArticle, site: Site) {
  return {
    link: site.url + article.path,
    published: new Date(`${article.publishedOn}T00:00:00Z`),
    date: new Date(article.updatedAt),
    content: content(article, site),
  };
}

function authors({ author }: FeedArticle, site: Site) {
  return author ? [{ name: xmlSafe(author.name), link: site.url + author.path }] : undefined;
}

function content(article: FeedArticle, { url: siteUrl, settings }: Site): string {
  const words = messagesFor(article.language);
  const disclaimer = words.disclaimer ?? settings.medicalDisclaimer;
  const structure = outline(
    article.body,
    article.sources.map((source) => source.id),
  );
  const points = article.keyPoints.map((point) => `<li>${escapeHTML(point)}</li>`);
  const sources = article.sources.map((source) => {
    const line = escapeHTML(referenceLine(source));
    const reference = source.href ? `<a href="${escapeHTML(source.href)}">${line}</a>` : line;
    return `<li>${reference}<br>${escapeHTML(words.evidenceTypes[source.evidenceType])}: ${escapeHTML(source.finding)}</li>`;
  });
  return xmlSafe(
    [
      `<p>${escapeHTML(article.summary)}</p>`,
      points.length > 0 ? `<h2>${words.inShort}</h2><ul>${points.join('')}</ul>` : '',
      richTextToHtml(article.body, { outline: structure, siteUrl, words }),
      sources.length > 0 ? `<h2>${words.sources}</h2><ol>${sources.join('')}</ol>` : '',
      disclaimer ? `<p><small>${escapeHTML(disclaimer)}</small></p>` : '',
    ].join(''),
  );
}

function html(text: string): string {
  return escapeHTML(xmlSafe(text));
}

function latest(articles: readonly FeedArticle[]): Date {
  return new Date(Math.max(0, ...articles.map(({ updatedAt }) => Date.parse(updatedAt))));
}
