import { articleSchema } from '#lib/content/article.ts';
import { renderFeed } from '#lib/feeds/feed.ts';
import { rawArticle } from '#tests/support/article.ts';
import { atomSchemaFaults, jsonFeedSchemaFaults } from '#tests/support/feed-schemas.ts';
import { hostileTexts } from '#tests/support/hostile-text.ts';
import { exampleSite } from '#tests/support/site.ts';
import { checkAtom, checkJsonFeed, checkRss } from './feed-rules.ts';

const DATASETS = 200;

/** A feed whose every text comes from `text`. */
function hostileFeed(seed: number) {
  const text = hostileTexts(seed);
  const articles = Array.from({ length: seed % 4 }, (_, index) =>
    articleSchema.parse({
      ...rawArticle,
      _id: `a${index}`,
      slug: `article-${index}`,
      title: text(),
      summary: text(),
      keyPoints: [],
      body: rawArticle.body.map((block) => hostileBlock(block, text)),
      topics: [{ _id: 't', _type: 'topic', title: text(), slug: 'topic' }],
      author: { ...rawArticle.author, name: text() },
    }),
  );
  const site = exampleSite({ practiceName: text(), medicalDisclaimer: text() });
  const subject = { title: text(), description: text(), path: '/articles', folder: '/feeds', entries: articles };
  return { site, subject };
}

function hostileBlock(block: object, text: () => string): object {
  const children = 'children' in block && Array.isArray(block.children) ? (block.children as object[]) : undefined;
  return {
    ...block,
    ...('text' in block && { text: text() }),
    ...(children && { children: children.map((child) => ('marks' in child ? { ...child, text: text() } : child)) }),
  };
}

it.each([
  ['rss.xml', checkRss],
  ['atom.xml', checkAtom],
  ['feed.json', checkJsonFeed],
] as const)(`%s has no fault in ${DATASETS} hostile datasets`, (format, check) => {
  const faults: string[] = [];
  for (let seed = 1; seed <= DATASETS; seed++) {
    const { subject, site } = hostileFeed(seed);
    const feed = renderFeed(subject, format, site);
    faults.push(...check(feed, subject.entries.length).map((fault) => `seed ${seed}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

describe(`the published schemas have no fault to find in ${DATASETS} hostile datasets`, () => {
  const feeds = (format: 'atom.xml' | 'feed.json') =>
    Array.from({ length: DATASETS }, (_, index) => {
      const { subject, site } = hostileFeed(index + 1);
      return renderFeed(subject, format, site);
    });

  it('the grammar of Atom, which sees a missing id and a date in words', async () => {
    expect(await atomSchemaFaults(feeds('atom.xml'))).toEqual([]);
    const [feed = ''] = feeds('atom.xml');
    expect(await atomSchemaFaults([feed.replace(/<id>[^<]*<\/id>/, '')])).not.toEqual([]);
    expect(await atomSchemaFaults([feed.replace(/<updated>[^<]*</, '<updated>today<')])).not.toEqual([]);
  }, 60_000);

  it('the schema of JSON Feed, which sees a missing title', () => {
    expect(feeds('feed.json').flatMap(jsonFeedSchemaFaults)).toEqual([]);
    expect(jsonFeedSchemaFaults('{"version":"https://jsonfeed.org/version/1","items":[]}')).not.toEqual([]);
  });
});

it('shows a title with angle brackets as it was written, in each format', () => {
  const article = articleSchema.parse({ ...rawArticle, title: 'a < b & c' });
  const subject = { title: 'Feed', description: 'Feed', path: '/', folder: '/feeds', entries: [article] };
  expect(renderFeed(subject, 'rss.xml', exampleSite())).toContain('<![CDATA[a &lt; b &amp; c]]>');
  expect(renderFeed(subject, 'atom.xml', exampleSite())).toContain('<![CDATA[a &lt; b &amp; c]]>');
  expect(renderFeed(subject, 'feed.json', exampleSite())).toContain('"title": "a < b & c"');
});

it('carries the whole article with absolute links, its sources and the disclaimer', () => {
  const article = articleSchema.parse(rawArticle);
  const subject = { title: 'Feed', description: 'Feed', path: '/', folder: '/feeds', entries: [article] };
  const feed = renderFeed(subject, 'feed.json', exampleSite());
  for (const words of ['Two reviews', 'When to see a doctor', 'CST for chronic pain', 'Not medical advice.']) {
    expect(feed).toContain(words);
  }
  expect(feed).toContain('https://www.example.org/media/');
});
