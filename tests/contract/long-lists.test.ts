import { type IdentifiedSanityDocumentStub } from '@sanity/client';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { testLake, type TestLake } from './support/test-lake.ts';

/** Of each kind: two full pages and one entry. */
const COUNT = 401;

const number = (index: number) => String(index).padStart(4, '0');
const slug = (current: string) => ({ _type: 'slug', current });
const to = (id: string) => ({ _type: 'reference', _ref: id });
const each = (make: (index: number) => IdentifiedSanityDocumentStub & Record<string, unknown>) =>
  Array.from({ length: COUNT }, (_, index) => make(index));

const topic = (name: string, order: number) => ({
  _id: `topic-${name}`,
  _type: 'topic',
  title: name,
  slug: slug(name),
  summary: 'S',
  order,
});
/** Their order is not that of their ids. */
const faq = (index: number) => ({
  _id: `faq-${number(index)}`,
  _type: 'faq',
  question: `Question ${number(index)}?`,
  slug: slug(`question-${number(index)}`),
  shortAnswer: 'Yes.',
  topic: to(index % 4 === 0 ? 'topic-zebra' : 'topic-ant'),
  order: COUNT - index,
});
const term = (index: number) => ({
  _id: `term-${number(index)}`,
  _type: 'glossaryTerm',
  term: `${index % 2 ? 'w' : 'W'}ord ${number(index)}`,
  slug: slug(`word-${number(index)}`),
  definition: 'A word.',
});
const resource = (index: number) => ({
  _id: `resource-${number(index)}`,
  _type: 'externalResource',
  title: `Resource ${number(index)}`,
  url: 'https://example.org/',
  publisher: 'P',
  kind: index % 2 ? 'study' : 'article',
  audience: index % 3 ? 'everyone' : 'professionals',
  language: 'en',
  recommendation: 'R',
  lastChecked: '2026-01-01',
});
const article = {
  _id: 'article-a',
  _type: 'article',
  title: 'A',
  slug: slug('a'),
  summary: 'S',
  publishedOn: '2026-01-01',
  body: [
    {
      _type: 'block',
      _key: 'b',
      style: 'normal',
      markDefs: [{ _type: 'glossaryLink', _key: 'm', term: to('term-0300') }],
      children: [{ _type: 'span', _key: 's', text: 'Word 300', marks: ['m'] }],
    },
  ],
};

let lake: TestLake;
let pagesDir: string;

beforeAll(async () => {
  lake = await testLake();
  pagesDir = mkdtempSync(join(tmpdir(), 'pages-'));
  process.env['SANITY_API_HOST'] = lake.url;
  process.env['PAGES_DIR'] = pagesDir;
  const settings = { _id: 'siteSettings', _type: 'siteSettings', practiceName: 'P', homeTitle: 'H', homeIntro: 'I' };
  const documents = [
    settings,
    topic('zebra', 1),
    topic('ant', 2),
    ...each(faq),
    ...each(term),
    ...each(resource),
    article,
  ];
  await lake.client.mutate(documents.map((create) => ({ create })) as never);
});

afterAll(async () => {
  await lake.remove();
  rmSync(pagesDir, { recursive: true, force: true });
});

/** Names of the entries on every page of a list. */
async function allOn<List extends { pages: number }>(
  get: (page: number) => Promise<List | null>,
  names: (list: List) => string[],
): Promise<string[][]> {
  const first = await get(1);
  const pages = await Promise.all(Array.from({ length: first!.pages }, (_, index) => get(index + 1)));
  expect(await get(first!.pages + 1)).toBeNull();
  return pages.map((list) => names(list!));
}

test('each question is on one page, in the order of the topics and their own', async () => {
  const { getFaqList } = await import('#lib/content/faq.ts');
  const pages = await allOn(getFaqList, ({ groups }) =>
    groups.flatMap(({ topic: { title }, faqs }) => faqs.map(({ question }) => `${title} ${question}`)),
  );
  const expected = each(faq).toReversed();
  const ofTopic = (name: string) =>
    expected
      .filter(
        (document) =>
          document['topic'] === undefined || (document['topic'] as { _ref: string })._ref === `topic-${name}`,
      )
      .map((document) => `${name} ${String(document['question'])}`);
  expect(pages.map((page) => page.length)).toEqual([200, 200, 1]);
  expect(pages.flat()).toEqual([...ofTopic('zebra'), ...ofTopic('ant')]);
});

test('each word is on one page, in the order of the alphabet, and its address leads there', async () => {
  const { getGlossary, getGlossaryPageOf } = await import('#lib/content/glossary.ts');
  const pages = await allOn(getGlossary, ({ terms }) => terms.map((word) => word.slug));
  expect(pages.flat()).toEqual(each(term).map((_, index) => `word-${number(index)}`));
  for (const [index, words] of pages.entries()) {
    for (const word of [words[0]!, words.at(-1)!])
      expect([word, await getGlossaryPageOf(word)]).toEqual([word, index + 1]);
  }
  expect(await getGlossaryPageOf('no-such-word')).toBeNull();
  const { default: WordPage } = await import('../../app/(reading)/glossary/[slug]/page.tsx');
  const leads = WordPage({ params: Promise.resolve({ slug: 'word-0300' }) });
  await expect(leads).rejects.toMatchObject({
    digest: expect.stringContaining('/glossary/page/2#word-0300') as string,
  });
});

test('each resource is on one page, by whom it is for, what it is and its title', async () => {
  const { getExternalResourceList } = await import('#lib/content/external-resource.ts');
  const pages = await allOn(getExternalResourceList, ({ groups }) =>
    groups.flatMap(({ audience, kinds }) =>
      kinds.flatMap(({ kind, resources }) => resources.map(({ title }) => `${audience} ${kind} ${title}`)),
    ),
  );
  const all = each(resource).map(
    (document) => `${String(document['audience'])} ${String(document['kind'])} ${String(document['title'])}`,
  );
  expect(pages.map((page) => page.length)).toEqual([200, 200, 1]);
  expect(pages.flat()).toEqual(all.toSorted());
});

test('a text leads to the anchor of a word, and to its address once the glossary has several pages', async () => {
  const { getArticle } = await import('#lib/content/article.ts');
  const linkTo = async () => JSON.stringify((await getArticle('a'))!.body).match(/"href":"([^"]+)"/)![1];
  expect(await linkTo()).toBe('/glossary/word-0300');
  const others = each(term)
    .filter(({ _id }) => _id !== 'term-0300')
    .slice(0, COUNT - 200);
  await lake.client.mutate(others.map(({ _id: id }) => ({ delete: { id } })));
  expect(await linkTo()).toBe('/glossary#word-0300');
});
