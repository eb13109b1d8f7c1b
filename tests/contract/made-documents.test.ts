import { type IdentifiedSanityDocumentStub } from '@sanity/client';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { HtmlValidate } from 'html-validate';
import { DEEP } from '#tests/support/deep.ts';

import { checkAtom, checkRss } from '#tests/lib/feeds/feed-rules.ts';
import { pathOf, toLanguage } from '#sanity/content-types.ts';
import { validate } from '#tests/sanity/schema/validate.ts';
import { dataset, good, reference } from '#tests/sanity/schema/documents.ts';
import { randomFrom } from '#tests/support/random.ts';
import { documentMaker } from './support/random-document.ts';
import { type Outcome, pageRenderer } from './support/pages.ts';
import { testLake, type TestLake } from './support/test-lake.ts';

const COUNT = DEEP ? 5_000 : 60;
const SEED = Number(process.env['SEED'] ?? (DEEP ? Date.now() % 1_000_000 : 18));

type Document = IdentifiedSanityDocumentStub & Record<string, unknown>;
interface Field {
  path: string;
  field: string;
}

/** Where each type's fields are read. */
const shown: Record<string, (document: Document) => Field[]> = {
  article: (document) => fieldsOn(ownPath(document), 'title', 'summary', 'keyPoints', 'body'),
  faq: (document) => fieldsOn(ownPath(document), 'question', 'shortAnswer', 'longAnswer'),
  person: (document) => fieldsOn(ownPath(document), 'name', 'role', 'credentials', 'bio'),
  topic: (document) => fieldsOn(ownPath(document), 'title', 'summary'),
  externalResource: () => fieldsOn('/resources', 'title', 'publisher', 'recommendation', 'caution'),
  glossaryTerm: () => fieldsOn('/glossary', 'term', 'definition', 'alsoCalled'),
  source: () => fieldsOn('/articles/a-title', 'title', 'authors', 'publication', 'finding', 'locator'),
  siteSettings: () => [
    ...fieldsOn('/', 'homeTitle', 'homeIntro'),
    ...['about', 'privacy', 'accessibility'].map((field) => ({ path: `/${field}`, field })),
    { path: '/how-we-write', field: 'howWeWrite' },
  ],
};

const html = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // The tool's taste in style, and what a whole page has and a part of one lacks.
  rules: { 'no-trailing-whitespace': 'off', 'prefer-native-element': 'off', 'wcag/h32': 'off' },
});

/** Documents that stand for their type on a page of many. */
const single: Record<string, string> = {
  siteSettings: 'siteSettings',
  source: 'source-a',
  externalResource: 'resource-a',
  glossaryTerm: 'term-a',
};

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let lake: TestLake;
let render: (path: string) => Promise<Outcome>;
let log: jest.SpyInstance;
let image: string;

beforeAll(async () => {
  lake = await testLake();
  process.env['SANITY_API_HOST'] = lake.url;
  ({ _id: image } = await lake.client.assets.upload('image', onePixel, { filename: 'a.png' }));
  const transaction = lake.client.transaction();
  for (const document of [...Object.values(good), { ...good.article, sources: [reference('source-a')] }])
    transaction.createOrReplace(document as Document);
  await transaction.commit();
  render = await pageRenderer();
  log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
}, 60_000);

afterAll(async () => {
  log.mockRestore();
  await lake.remove();
});

function fieldsOn(path: string, ...fields: string[]): Field[] {
  return fields.map((field) => ({ path, field }));
}

function ownPath(document: Document): string {
  return pathOf(
    document._type as 'article',
    (document['slug'] as { current: string }).current,
    toLanguage(document['language']),
  );
}

/** The names of the words in a value that readers see, in their order. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.match(/word\d+x/g) ?? [];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { alt: _alt, markDefs: _markDefs, ...seen } = value as Record<string, unknown>;
  return Object.values(seen).flatMap(wordsIn);
}

/** Words that are missing from a text, or stand in it in another order. */
function lost(words: readonly string[], text: string): string[] {
  let from = 0;
  return words.filter((word) => {
    const at = text.indexOf(word, from);
    if (at >= 0) from = at + word.length;
    return at < 0;
  });
}

function textOf(markup: string): string {
  return markup.replace(/<script[^]*?<\/script>/g, '').replace(/<[^>]*>/g, '');
}

/** What is wrong with everything that is made of an article: Markdown, feeds and JSON-LD. */
async function faultsOfArticle(document: Document): Promise<string[]> {
  // Loaded late: they read the environment when they are.
  const { getArticle } = await import('#lib/content/article.ts');
  const { renderFeed } = await import('#lib/feeds/feed.ts');
  const { articleMarkdown } = await import('#lib/seo/article-markdown.ts');
  const { articleGraph } = await import('#lib/seo/structured-data/article-graph.ts');
  const { exampleSite } = await import('#tests/support/site.ts');
  const article = await getArticle((document['slug'] as { current: string }).current, toLanguage(document['language']));
  if (!article) return ['there is no article'];
  const site = exampleSite();
  const body = wordsIn([document['title'], document['summary'], document['keyPoints'], document['body']]);
  const markdown = toString(fromMarkdown(articleMarkdown(article, site)));
  const subject = { title: 'Articles', description: 'All', path: '/articles', folder: '/feeds', entries: [article] };
  const feed = JSON.parse(renderFeed(subject, 'feed.json', site)) as { items: { content_html: string }[] };
  const content = feed.items[0]?.content_html ?? '';
  return [
    ...lost(body, markdown).map((word) => `Markdown lacks ${word}`),
    ...lost(wordsIn([document['summary'], document['keyPoints'], document['body']]), textOf(content)).map(
      (word) => `the feed lacks ${word}`,
    ),
    ...(await htmlFaults(`<h1>Feed</h1>${content}`)).map((fault) => `feed: ${fault}`),
    ...checkRss(renderFeed(subject, 'rss.xml', site), 1),
    ...checkAtom(renderFeed(subject, 'atom.xml', site), 1),
    ...lost(wordsIn(document['title']), JSON.stringify(articleGraph(article, site))).map(
      (word) => `JSON-LD lacks ${word}`,
    ),
  ];
}

async function htmlFaults(markup: string): Promise<string[]> {
  const { results } = await html.validateString(markup);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  );
}

async function faultsOf(document: Document): Promise<string[]> {
  const faults: string[] = [];
  const fields = shown[document._type]?.(document) ?? [];
  for (const path of new Set(fields.map(({ path }) => path))) {
    log.mockClear();
    const outcome = await render(path);
    if (outcome.kind !== 'html') return [`${path}: ${JSON.stringify(outcome)}`];
    const words = fields.filter((field) => field.path === path).flatMap(({ field }) => [wordsIn(document[field])]);
    const text = textOf(outcome.html);
    faults.push(
      ...words.flatMap((inField) => lost(inField, text).map((word) => `${path} lacks ${word}`)),
      ...log.mock.calls.map(([line]) => `${path} logs ${String(line)}`),
      ...(await htmlFaults(outcome.html)).map((fault) => `${path}: ${fault}`),
    );
  }
  return document._type === 'article' && faults.length === 0 ? faultsOfArticle(document) : faults;
}

it(`shows all of ${COUNT} documents made from the schema, or the Studio refuses them (SEED=${SEED})`, async () => {
  const random = randomFrom(SEED);
  const make = documentMaker(random, {
    existing: Object.values(good),
    image,
  });
  const failures: string[] = [];
  const counts = { passed: 0, refused: 0 };
  while (counts.passed + counts.refused < COUNT && failures.length < 20) {
    const made = make(random.pick(['article', 'article', 'article', ...Object.keys(shown)]));
    // One of each list suffices, in the place of the one that is there.
    const document = (made._type in single ? { ...made, _id: single[made._type] } : made) as Document;
    const errors = (await validate(document, [...dataset, { _id: image }])).filter((line) => line.startsWith('error'));
    if (errors.length > 0) {
      counts.refused++;
      continue;
    }
    counts.passed++;
    await lake.client.createOrReplace(document);
    failures.push(...(await faultsOf(document)).map((fault) => `${fault}\n  in ${JSON.stringify(document)}`));
    if (!(made._type in single)) await lake.client.delete(document._id);
  }
  console.info(`made-documents: seed ${SEED}, ${counts.passed} passed the Studio, ${counts.refused} were refused`);
  expect(failures).toEqual([]);
  expect(counts.passed).toBeGreaterThan(COUNT / 10);
}, 3_600_000);
