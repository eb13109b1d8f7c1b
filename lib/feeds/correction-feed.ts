import { escapeHTML } from '@portabletext/to-html';
import { Feed } from 'feed';

import { defaultLanguage } from '#sanity/content-types.ts';
import { type PageCorrection } from '../content/correction.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { type Site } from '../seo/site.ts';
import { xmlSafe } from '../seo/xml.ts';
import { type FeedFormat } from './formats.ts';

/** The feed of corrections: RSS 2.0, Atom (RFC 4287) or JSON Feed. */
export function renderCorrectionFeed(
  corrections: readonly PageCorrection[],
  format: FeedFormat,
  { url, settings }: Site,
): string {
  const self = `${url}/feeds/corrections/${format}`;
  const feed = new Feed({
    id: self,
    link: `${url}/how-we-write`,
    title: xmlSafe(`Corrections: ${settings.practiceName}`),
    description: 'Mistakes of fact that were put right, each with the page it was on.',
    language: defaultLanguage,
    generator: false,
    author: { name: xmlSafe(settings.practiceName), link: url },
    updated: dateOf(corrections[0]?.on ?? '1970-01-01'),
    feed: self,
    feedLinks: { json: self },
  });
  // Titles and descriptions of RSS and Atom are HTML; those of JSON Feed are plain.
  const plain = (words: string) => (format === 'feed.json' ? xmlSafe(words) : escapeHTML(xmlSafe(words)));
  for (const { key, on, text, page } of corrections) {
    const link = `${url}${page.path}#correction-${key}`;
    feed.addItem({
      id: link,
      link,
      title: plain(`${messagesFor(page.language).corrections}: ${page.title}`),
      description: plain(text),
      date: dateOf(on),
      published: dateOf(on),
      content: `<p>${escapeHTML(xmlSafe(text))}</p>`,
    });
  }
  if (format === 'rss.xml') return feed.rss2();
  return format === 'atom.xml' ? feed.atom1() : feed.json1();
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
