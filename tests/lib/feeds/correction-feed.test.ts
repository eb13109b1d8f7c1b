import { type PageCorrection } from '#lib/content/correction.ts';
import { renderCorrectionFeed } from '#lib/feeds/correction-feed.ts';
import { atomSchemaFaults, jsonFeedSchemaFaults } from '#tests/support/feed-schemas.ts';
import { exampleSite } from '#tests/support/site.ts';
import { checkRss } from './feed-rules.ts';

const corrections: PageCorrection[] = [
  {
    key: 'b',
    on: '2026-11-20',
    text: 'We wrote “100 < 54”. It is 54 & no more.',
    page: { title: 'Heads < necks', path: '/articles/heads', language: 'en-GB' },
  },
  { key: 'a', on: '2026-10-01', text: 'Eran 54.', page: { title: 'Uno', path: '/es/articles/uno', language: 'es' } },
];

test('each form of the feed is valid, with corrections and without', async () => {
  for (const entries of [corrections, []]) {
    expect(checkRss(renderCorrectionFeed(entries, 'rss.xml', exampleSite()), entries.length)).toEqual([]);
    expect(await atomSchemaFaults([renderCorrectionFeed(entries, 'atom.xml', exampleSite())])).toEqual([]);
    expect(jsonFeedSchemaFaults(renderCorrectionFeed(entries, 'feed.json', exampleSite()))).toEqual([]);
  }
}, 60_000);

test('a correction names its page and leads to it, in the page’s language', () => {
  const { items } = JSON.parse(renderCorrectionFeed(corrections, 'feed.json', exampleSite())) as {
    items: Record<string, string>[];
  };
  expect(items).toMatchObject([
    {
      title: 'Corrections: Heads < necks',
      url: 'https://www.example.org/articles/heads#correction-b',
      content_html: '<p>We wrote “100 &lt; 54”. It is 54 &amp; no more.</p>',
    },
    { title: 'Correcciones: Uno', url: 'https://www.example.org/es/articles/uno#correction-a' },
  ]);
});
