import { z } from 'zod';

import { childrenOf, parseXml, textOf, type XmlElement } from '#tests/support/xml.ts';

/** RFC 822, as RSS 2.0 wants it: with weekday, four-digit year and zone. */
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

type Faults = string[];

function expectThat(faults: Faults, holds: boolean, fault: string): void {
  if (!holds) faults.push(fault);
}

function unique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/** What https://www.rssboard.org/rss-specification asks of a feed like ours. */
export function checkRss(text: string, entries: number): Faults {
  const faults: Faults = [];
  const rss = parseXml(text);
  const channel = childrenOf(rss, 'channel')[0];
  if (!channel) return ['no channel'];
  const items = childrenOf(channel, 'item');
  expectThat(faults, rss.attributes.version === '2.0', 'version');
  expectThat(faults, items.length === entries, 'number of items');
  for (const name of ['title', 'description']) expectThat(faults, textOf(channel, name) !== '', `channel ${name}`);
  expectThat(faults, isWebAddress(textOf(channel, 'link')), 'channel link');
  expectThat(faults, RFC_822.test(textOf(channel, 'lastBuildDate')), 'lastBuildDate');
  expectThat(faults, childrenOf(channel, 'atom:link')[0]?.attributes.rel === 'self', 'self link');
  for (const item of items) {
    expectThat(faults, textOf(item, 'title') !== '' && textOf(item, 'description') !== '', 'item text');
    expectThat(faults, isWebAddress(textOf(item, 'link')), 'item link');
    expectThat(faults, RFC_822.test(textOf(item, 'pubDate')), 'pubDate');
    expectThat(faults, textOf(item, 'content:encoded').includes('<p>'), 'content');
    expectThat(faults, childrenOf(item, 'author').length === 0, 'author without e-mail');
  }
  expectThat(faults, unique(items.map((item) => textOf(item, 'guid'))), 'guids');
  return faults;
}

/** What RFC 4287 asks. */
export function checkAtom(text: string, entries: number): Faults {
  const faults: Faults = [];
  const feed = parseXml(text);
  expectThat(faults, feed.attributes.xmlns === 'http://www.w3.org/2005/Atom', 'namespace');
  checkAtomConstruct(faults, feed);
  expectThat(faults, childrenOf(feed, 'author').length === 1, 'feed author');
  expectThat(
    faults,
    childrenOf(feed, 'link').some((link) => link.attributes.rel === 'self'),
    'self link',
  );
  const items = childrenOf(feed, 'entry');
  expectThat(faults, items.length === entries, 'number of entries');
  for (const entry of items) {
    checkAtomConstruct(faults, entry);
    expectThat(faults, RFC_3339.test(textOf(entry, 'published')), 'published');
    expectThat(faults, textOf(entry, 'content').includes('<p>'), 'content');
  }
  expectThat(faults, unique(items.map((item) => textOf(item, 'id'))), 'ids');
  return faults;
}

function checkAtomConstruct(faults: Faults, element: XmlElement): void {
  expectThat(faults, isWebAddress(textOf(element, 'id')), `${element.name} id`);
  expectThat(faults, textOf(element, 'title') !== '', `${element.name} title`);
  expectThat(faults, RFC_3339.test(textOf(element, 'updated')), `${element.name} updated`);
}

const jsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  items: z.array(
    z.object({
      id: z.url(),
      url: z.url(),
      title: z.string().min(1),
      content_html: z.string().includes('<p>'),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
      author: z.object({ name: z.string().min(1), url: z.url() }),
      tags: z.array(z.string()),
    }),
  ),
});

/** What https://www.jsonfeed.org/version/1/ asks. */
export function checkJsonFeed(text: string, entries: number): Faults {
  const parsed = jsonFeed.safeParse(JSON.parse(text));
  if (!parsed.success) return [z.prettifyError(parsed.error)];
  return parsed.data.items.length === entries ? [] : ['number of items'];
}

function isWebAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}
