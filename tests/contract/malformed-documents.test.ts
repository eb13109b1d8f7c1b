import { type IdentifiedSanityDocumentStub } from '@sanity/client';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { DEEP } from '#tests/support/deep.ts';
import { isPageTypeName, pathOf, toLanguage } from '#sanity/content-types.ts';
import { randomFrom } from '../support/random.ts';
import { breakDocument } from './support/break-document.ts';
import { type Outcome, pageRenderer } from './support/pages.ts';
import { testLake, type TestLake } from './support/test-lake.ts';

/** Documents broken in a batch; each batch has a seed of its own, which its name says. */
const ROUNDS = 50;
const SEEDS = Array.from({ length: DEEP ? 100 : 1 }, (_, index) => 20_261_124 + index);
const LISTS = ['/', '/articles', '/faqs', '/topics', '/people', '/resources', '/contact', '/es'];
const SETTINGS_PAGES = ['/', '/about', '/privacy', '/accessibility'];

type Document = IdentifiedSanityDocumentStub & Record<string, unknown>;

let lake: TestLake;
let render: (path: string) => Promise<Outcome>;
let documents: Document[];
let log: jest.SpyInstance;

beforeAll(async () => {
  lake = await testLake();
  const env = { ...process.env, SANITY_API_HOST: lake.url, SANITY_WRITE_TOKEN: lake.adminToken };
  await promisify(execFile)(process.execPath, ['sanity/seed/seed.ts'], { env });
  process.env['SANITY_API_HOST'] = lake.url;
  render = await pageRenderer();
  documents = await lake.client.fetch<Document[]>('*[!(_type match "sanity.*") && !(_id in path("_.**"))]');
  log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
}, 60_000);

afterAll(async () => {
  log.mockRestore();
  await lake.remove();
});

/** The pages that are this document's own. */
function ownPages(document: Document): string[] {
  if (document._type === 'siteSettings') return SETTINGS_PAGES;
  const slug = (document['slug'] as { current?: string } | undefined)?.current;
  return isPageTypeName(document._type) && slug ? [pathOf(document._type, slug, toLanguage(document['language']))] : [];
}

/** Lists, the document's own pages, pages that share a reference with it, and a few at random. */
function pagesToCheck(document: Document, random: ReturnType<typeof randomFrom>): Set<string> {
  if (DEEP) return new Set([...LISTS, ...documents.flatMap(ownPages)]);
  const text = JSON.stringify(document);
  const around = documents.filter(
    ({ _id, ...rest }) => text.includes(`"${_id}"`) || JSON.stringify(rest).includes(`"${document._id}"`),
  );
  const some = Array.from({ length: 3 }, () => random.pick(documents));
  return new Set([...LISTS, ...[document, ...around, ...some].flatMap(ownPages)]);
}

test('shows every page of the whole content', async () => {
  for (const path of new Set([...LISTS, ...documents.flatMap(ownPages)])) {
    expect([path, (await render(path)).kind]).toEqual([path, 'html']);
  }
  expect(log).not.toHaveBeenCalled();
});

test('shows text that was sent without a span in its place, and names the field of text outside of blocks', async () => {
  const find = (type: string) => documents.find(({ _type }) => _type === type)!;
  const show = async (document: Document, fields: object, path = ownPages(document)[0]!) => {
    await lake.client.createOrReplace({ ...document, ...fields });
    const outcome = await render(path);
    await lake.client.createOrReplace(document);
    return outcome;
  };
  const blocks = [{ _type: 'block', children: ['Sent ', { _type: 'span', text: 'in' }, ' order'] }];
  expect(await show(find('article'), { body: blocks })).toMatchObject({
    html: expect.stringContaining('<p>Sent in order</p>') as string,
  });
  for (const [type, field, path] of [
    ['article', 'body'],
    ['faq', 'longAnswer'],
    ['person', 'bio'],
    ['siteSettings', 'privacy', '/privacy'],
  ] as const)
    for (const bare of ['Words.', ['Words.']])
      expect(await show(find(type), { [field]: bare }, path)).toMatchObject({
        kind: 'error',
        name: 'ContentInvalidError',
        message: expect.stringMatching(new RegExp(`^${type} .*“${field}” has text outside of blocks`)) as string,
      });
});

test.each(SEEDS)(
  `keeps ${ROUNDS} malformed documents (seed %d) to their own pages, and names each in the log`,
  async (seed) => {
    const random = randomFrom(seed);
    const failures: string[] = [];
    let refused = 0;
    let harmful = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const document = random.pick(documents);
      const { broken, description } = breakDocument(document, random);
      const written = await lake.client.createOrReplace(broken as Document).catch(() => null);
      if (written === null) {
        refused++;
        continue;
      }
      const where = `round ${round}: ${document._id}: ${description}`;
      const own = ownPages(document);
      for (const path of pagesToCheck(document, random)) {
        log.mockClear();
        const outcome = await render(path);
        const lines = log.mock.calls.map(([line]) => String(line));
        if (outcome.kind !== 'html') harmful++;
        if (outcome.kind === 'html') {
          const unnamed = lines.filter((line) => !/left out .+: \S+: \S/.test(line));
          failures.push(...unnamed.map((line) => `${where}: ${path} logged without a name: ${line}`));
        } else if (!own.includes(path)) {
          failures.push(`${where}: ${path} suffers: ${JSON.stringify(outcome)}`);
        } else if (
          outcome.kind === 'error' &&
          !(outcome.name === 'ContentInvalidError' && outcome.message.includes(document._id))
        ) {
          failures.push(`${where}: ${path} fails without naming the document: ${outcome.message}`);
        }
      }
      await lake.client.createOrReplace(document);
    }
    expect(failures).toEqual([]);
    // Most breakages must have got past the lake, and some must have mattered, or nothing was tested.
    expect(refused).toBeLessThan(ROUNDS / 5);
    expect(harmful).toBeGreaterThan(ROUNDS / 20);
  },
  120_000,
);
