import { escapeHTML } from '@portabletext/to-html';
import { Feed, type Item } from 'feed';

import { defaultLanguage, type Language } from '#sanity/content-types.ts';
import { type FeedEntry } from '../content/feed.ts';
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
  entries: readonly FeedEntry[];
}

/** A feed with whole texts: RSS 2.0, Atom (RFC 4287) or JSON Feed. */
export function renderFeed(subject: FeedSubject, format: FeedFormat, site: Site): string {
  const { path, folder, entries } = subject;
  const self = `${site.url}${folder}/${format}`;
  const feed = new Feed({
    id: site.url + path,
    link: site.url + path,
    title: xmlSafe(subject.title),
    description: xmlSafe(subject.description),
    language: subject.language ?? defaultLanguage,
    generator: false,
    author: { name: xmlSafe(site.settings.practiceName), link: site.url },
    updated: latest(entries),
    feed: self,
    feedLinks: { json: self },
  });
  for (const entry of entries) feed.addItem(items[format](entry, site));
  if (format === 'rss.xml') return feed.rss2();
  return format === 'atom.xml' ? feed.atom1() : feed.json1();
}

/** The formats differ in whether a title is HTML or plain, and in how they name authors, topics and the entry itself. */
const items: Record<FeedFormat, (entry: FeedEntry, site: Site) => Item> = {
  'rss.xml': (entry, site) => ({
    ...common(entry, site),
    title: html(entry.title),
    description: html(entry.summary),
    category: entry.topics.map(({ title }) => ({ name: xmlSafe(title) })),
    // RSS's own <author> must be an e-mail address.
    extensions: entry.author ? [{ name: 'dc:creator', objects: { _text: xmlSafe(entry.author.name) } }] : [],
  }),
  'atom.xml': (entry, site) => ({
    ...common(entry, site),
    title: html(entry.title),
    description: html(entry.summary),
    author: authors(entry, site),
    category: entry.topics.map(({ slug }) => ({ term: slug, scheme: `${site.url}/topics` })),
  }),
  'feed.json': (entry, site) => ({
    ...common(entry, site),
    id: site.url + entry.path,
    title: xmlSafe(entry.title),
    description: xmlSafe(entry.summary),
    author: authors(entry, site),
    category: entry.topics.map(({ title }) => ({ name: xmlSafe(title) })),
  }),
};

function common(entry: FeedEntry, site: Site) {
  return {
    link: site.url + entry.path,
    published: new Date(`${entry.publishedOn}T00:00:00Z`),
    date: new Date(entry.updatedAt),
    content: content(entry, site),
  };
}

function authors({ author }: FeedEntry, site: Site) {
  return author ? [{ name: xmlSafe(author.name), link: site.url + author.path }] : undefined;
}

function content(entry: FeedEntry, { url: siteUrl, settings }: Site): string {
  const words = messagesFor(entry.language);
  const disclaimer = words.disclaimer ?? settings.medicalDisclaimer;
  const structure = outline(
    entry.body,
    entry.sources.map((source) => source.id),
  );
  const points = entry.keyPoints.map((point) => `<li>${escapeHTML(point)}</li>`);
  const sources = entry.sources.map((source) => {
    const line = escapeHTML(referenceLine(source));
    const reference = source.href ? `<a href="${escapeHTML(source.href)}">${line}</a>` : line;
    return `<li>${reference}<br>${escapeHTML(words.evidenceTypes[source.evidenceType])}: ${escapeHTML(source.finding)}</li>`;
  });
  return xmlSafe(
    [
      `<p>${escapeHTML(entry.summary)}</p>`,
      points.length > 0 ? `<h2>${words.inShort}</h2><ul>${points.join('')}</ul>` : '',
      richTextToHtml(entry.body, { outline: structure, siteUrl, words }),
      sources.length > 0 ? `<h2>${words.sources}</h2><ol>${sources.join('')}</ol>` : '',
      disclaimer ? `<p><small>${escapeHTML(disclaimer)}</small></p>` : '',
    ].join(''),
  );
}

function html(text: string): string {
  return escapeHTML(xmlSafe(text));
}

function latest(entries: readonly FeedEntry[]): Date {
  return new Date(Math.max(0, ...entries.map(({ updatedAt }) => Date.parse(updatedAt))));
}
