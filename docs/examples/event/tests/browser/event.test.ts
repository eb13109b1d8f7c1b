import { paragraph } from '#tests/sanity/schema/documents.ts';
import { ObservedSite } from './support/observed-site.ts';
import { update } from './support/random-edits.ts';

/** Made of a response of which they show a part: see `precision.test.ts`. */
const SHOWS_LESS = /^\/(?:sitemap|(?:es\/)?feeds\/|markdown\/|articles\/[^/]+\/leaflet$)/;

const event = {
  _id: 'event-open-day',
  _type: 'event',
  title: 'Open day with lanterns',
  slug: { _type: 'slug', current: 'open-day' },
  starts: '2027-06-01T17:30:00.000Z',
  place: 'The village hall',
  body: [paragraph('a', 'Come and ask.')],
};

let site: ObservedSite;
const read = async (path: string) => (await fetch(site.url + path)).text();

beforeAll(async () => {
  site = await ObservedSite.start(['/events', '/feeds/rss.xml', '/search?q=rest']);
}, 300_000);

afterAll(async () => {
  await site?.stop();
}, 60_000);

/** Publishes, and checks that exactly the pages were rendered that changed. */
async function publish(make: Parameters<ObservedSite['publish']>[0]): Promise<string[]> {
  const { changed, rendered, wrong } = await site.publish(make);
  expect({ wrong, missed: changed.filter((path) => !rendered.includes(path)) }).toEqual({ wrong: [], missed: [] });
  expect(rendered.filter((path) => !changed.includes(path) && !SHOWS_LESS.test(path))).toEqual([]);
  return changed;
}

test('a new event is on its page, in the list, the search, the sitemap and the feed', async () => {
  const changed = await publish(async () => {
    const after = await site.client.create(event);
    return { _id: event._id, _type: event._type, operation: 'create', before: null, after };
  });
  expect(changed).toEqual(expect.arrayContaining(['/events', '/events/open-day', '/feeds/rss.xml', '/sitemap.xml']));
  expect(await read('/events')).toContain('Open day with lanterns');
  expect(await read('/events/open-day')).toMatch(/Tuesday,? 1 June 2027 at 18:30/);
  expect(await read('/search?q=lanterns')).toContain('href="/events/open-day"');
  expect(await read('/sitemaps/pages.xml')).toContain('/events</loc>');
  expect(await read('/sitemaps/event-1.xml')).toContain('/events/open-day</loc>');
  expect(await read('/feeds/rss.xml')).toMatch(/<title>(?:<!\[CDATA\[)?Open day with lanterns/);
  expect((await fetch(`${site.url}/share/event/open-day.png`)).headers.get('content-type')).toBe('image/png');
}, 120_000);

test('a text links to it, and an edit renders what shows it', async () => {
  const article = (await site.client.getDocument('article-self-regulation'))!;
  const link = {
    ...paragraph('event', 'Come to our open day.'),
    markDefs: [{ _type: 'internalLink', _key: 'to', to: { _type: 'reference', _ref: event._id } }],
    children: [{ _type: 'span', _key: 'event-0', text: 'Come to our open day.', marks: ['to'] }],
  };
  await publish(() => update(site.client, article, { body: [...(article['body'] as object[]), link] }));
  expect(await read('/articles/self-regulation')).toContain('href="/events/open-day"');

  const retitled = await publish(async () =>
    update(site.client, (await site.client.getDocument(event._id))!, { title: 'Open day with candles' }),
  );
  expect(retitled.filter((path) => !SHOWS_LESS.test(path)).sort()).toEqual(['/events', '/events/open-day']);

  const moved = await publish(async () =>
    update(site.client, (await site.client.getDocument(event._id))!, {
      slug: { _type: 'slug', current: 'open-evening' },
      previousSlugs: ['open-day'],
    }),
  );
  expect(moved).toContain('/articles/self-regulation');
  expect((await fetch(`${site.url}/events/open-day`, { redirect: 'manual' })).headers.get('location')).toBe(
    '/events/open-evening',
  );
}, 180_000);
