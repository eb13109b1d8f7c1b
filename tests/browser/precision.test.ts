import type { SanityDocument } from '@sanity/client';

import { isCacheable } from '#lib/page-store/page-path.ts';
import { randomFrom } from '../support/random.ts';
import { editField, everyField } from './support/field-edits.ts';
import { ObservedSite } from './support/observed-site.ts';
import { DEEP, deepTest } from '#tests/support/deep.ts';
import { ONE_OF_EACH } from './support/pages.ts';
import { OLD_ADDRESSES, publishCopy, randomEdit, update } from './support/random-edits.ts';

const SEEDS = DEEP ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [1];
const EDITS = DEEP ? 25 : 2;

/** A field of which an edit was once not shown, and which is shown far away. */
const FIELDS = ['siteSettings.openingHours'];

const fields = everyField
  .map((each, index) => ({ ...each, index, name: `${each.type}.${each.field.name}` }))
  .filter(({ name }) => DEEP || FIELDS.includes(name));

/** Requests of one edit to the content source: for the documents around it, for the responses, and for the search. */
const MOST_REQUESTS = 3;

/** Pages that were never requested, or whose response is not cached, are rendered from responses of their own. */
const MOST_NEEDLESS = 4;

/**
 * The exceptions: pages and files that are made of an answer of which they show a part. Sitemaps show the latest of all
 * dates of a page, and how many files they need; the Markdown of an article and its leaflet leave out what the page
 * links to; RSS, Atom and JSON Feed are made of one answer, of which each leaves something out (RSS the address of an
 * author, JSON Feed that of a topic); Spanish pages show neither topics nor what the settings say in English; the others
 * show a few of the practice's settings.
 */
const SHOWS_LESS_THAN_IT_ASKS =
  /^\/(?:sitemap\.xml|sitemaps\/|markdown\/|articles\/[^/]+\/leaflet$|es$|es\/articles\/|(?:es\/)?feeds\/|opensearch\.xml|manifest\.webmanifest|llms\.txt)/;

let site: ObservedSite;

beforeAll(async () => {
  // Known not to exist, and the search in use.
  site = await ObservedSite.start([...OLD_ADDRESSES, '/search?q=rest']);
}, 180_000);

afterAll(async () => {
  await site?.stop();
}, 60_000);

test('pages of every kind are compared', () => {
  expect([...site.truth.keys()]).toEqual(expect.arrayContaining(ONE_OF_EACH.filter(isCacheable)));
});

test('an address that nothing has costs one question, and none again until a publish gives it a page', async () => {
  const url = `${site.url}/articles/not-there-yet`;
  const ask = async () => {
    const questions = site.requests;
    const answer = await fetch(url);
    await answer.text();
    return { status: answer.status, asked: site.requests - questions };
  };
  const first = await ask();
  expect(first.status).toBe(404);
  expect(first.asked).toBeGreaterThan(0);
  for (let again = 0; again < 3; again += 1) expect(await ask()).toEqual({ status: 404, asked: 0 });

  const original = await site.client.fetch<SanityDocument>('*[_type == "article"][0]');
  await site.settle(() => publishCopy(site.client, original, 'not-there-yet'));
  expect(await ask()).toMatchObject({ status: 200 });
  site.truth = await site.renderEverything();
}, 60_000);

test('a new title costs three requests', async () => {
  const before = await site.client.fetch<SanityDocument>('*[_id == "article-self-regulation"][0]');
  const { asked, changed } = await site.publish(() => update(site.client, before, { title: 'What settles by itself' }));
  expect(changed).toEqual(expect.arrayContaining(['/articles', '/articles/self-regulation']));
  expect(asked).toBeLessThanOrEqual(MOST_REQUESTS);
}, 60_000);

test.each(SEEDS)(
  `each of ${EDITS} random edits (seed %d) renders the pages whose bytes it changes, and no others`,
  async (seed) => {
    const random = randomFrom(seed);
    const sums = { edits: 0, changed: 0, rendered: 0, needless: 0, exceptions: 0, asked: 0 };
    const faults: unknown[] = [];
    for (let index = 0; index < EDITS; index += 1) {
      const { edit, asked, changed, rendered, wrong } = await site.publish(() =>
        randomEdit(site.client, random, seed * 1_000 + index),
      );
      const missed = changed.filter((path) => !rendered.includes(path));
      // A redirect costs next to nothing, and is rendered when next asked for.
      const needless = rendered.filter((path) => !changed.includes(path) && site.truth.get(path)?.startsWith('200'));
      const unexplained = needless.filter((path) => !SHOWS_LESS_THAN_IT_ASKS.test(path));
      const most = MOST_REQUESTS + changed.length + MOST_NEEDLESS;
      if (missed.length + unexplained.length + wrong.length > 0 || asked > most)
        faults.push({ edit, missed, unexplained, wrong, asked, most });
      sums.edits += 1;
      sums.changed += changed.length;
      sums.rendered += rendered.length;
      sums.needless += needless.length;
      sums.exceptions += needless.length - unexplained.length;
      sums.asked += asked;
    }
    console.info(JSON.stringify({ seed, ...sums }));
    expect(faults).toEqual([]);
    expect(sums.asked).toBeLessThanOrEqual(sums.edits + sums.changed);
  },
  900_000,
);

test.each(fields)(
  'another value of $name is on every page that shows it',
  async ({ index, ...field }) => {
    const { edit, changed, rendered, wrong } = await site.publish(() => editField(site.client, field, index));
    expect({ edit, wrong, missed: changed.filter((path) => !rendered.includes(path)) }).toEqual({
      edit,
      wrong: [],
      missed: [],
    });
  },
  120_000,
);

/** As many words as one page of the glossary shows, all before those that are there. */
const words = Array.from({ length: 200 }, (_, index) => ({
  _id: `word-${index}`,
  _type: 'glossaryTerm',
  term: `A word ${String(index).padStart(3, '0')}`,
  slug: { _type: 'slug', current: `word-${index}` },
  definition: 'A word.',
}));

deepTest(
  'a glossary that grows gets a second page, and a word more renders the pages that it alters',
  async () => {
    const known = await site.client.fetch<string>(
      '*[_type == "glossaryTerm"] | order(lower(term) desc)[0].slug.current',
    );
    await site.client.mutate(words.slice(1).map((create) => ({ create })));
    const publish = async (word: (typeof words)[number]) => {
      const after = await site.client.create<Record<string, unknown>>(word);
      return { _id: after._id, _type: 'glossaryTerm', operation: 'create', before: null, after } as const;
    };
    await site.settle(() => publish(words[0]!));
    for (const path of ['/glossary/page/2', `/glossary/${known}`])
      expect((await fetch(site.url + path)).status).toBe(200);
    site.truth = await site.renderEverything();
    // Its links lead through the address of the word, which knows the page.
    const linking = await site.client.fetch<string>(
      '*[_type == "article" && body[].markDefs[]._type match "glossaryLink"][0].slug.current',
    );
    expect(await (await fetch(`${site.url}/articles/${linking}`)).text()).toMatch(/href="\/glossary\/[a-z]/);

    const { changed, rendered, wrong, asked } = await site.publish(() =>
      publish({ ...words[0]!, _id: 'word-more', slug: { _type: 'slug', current: 'word-more' } }),
    );
    expect(changed.toSorted()).toEqual(['/glossary', '/glossary/page/2']);
    // A redirect is rendered when it is next asked for.
    const pages = rendered.filter((path) => site.truth.get(path)?.startsWith('200'));
    expect([pages.toSorted(), wrong]).toEqual([changed.toSorted(), []]);
    expect(asked).toBeLessThanOrEqual(MOST_REQUESTS);
  },
  180_000,
);
