import { sampleOf } from '#tests/support/deep.ts';
import { patience } from '../support/patience.mjs';
import { client, site } from './support/site.ts';
import { sitemapPaths } from './support/sitemap.ts';

/** How long a change may take to reach every page, in milliseconds. */
const PATIENCE_MS = patience(15_000);

interface Edit {
  id: string;
  field: string;
  value: string;
}

async function read(path: string): Promise<string> {
  return (await fetch(site.url + path)).text();
}

async function pages(): Promise<Map<string, string>> {
  const paths = await sitemapPaths();
  const bodies = paths.map(async (path) => [path, comparable(await read(path))] as const);
  return new Map(await Promise.all(bodies));
}

/** A page without what is new each time: scripts, which are not run and may be cut into other pieces; times of change. */
function comparable(html: string): string {
  return html.replace(/<script.*?<\/script>/gs, '').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
}

/** Text as it stands in HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

async function publish({ id, field, value }: Edit): Promise<string> {
  const before = await client.fetch<string>(`*[_id == $id][0].${field}`, { id });
  await client
    .patch(id)
    .set({ [field]: value })
    .commit();
  return before;
}

/** Asks until the condition holds. */
async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`In vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Asks until all these pages show the text. */
async function shown(paths: readonly string[], text: string): Promise<void> {
  for (const path of paths)
    await until(`${path} shows “${text}”`, async () => (await read(path)).includes(escaped(text)));
}

/** First two that are shown on the pages of other documents. */
const edits = sampleOf<[string, string, string]>(
  [
    ['the name of a person', '*[_type == "person"] | order(order asc)[0]', 'name'],
    ['the finding of a source', '*[_type == "source" && evidenceType == "systematic-review"][0]', 'finding'],
    ['the title of an article', '*[_type == "article" && slug.current == "self-regulation"][0]', 'title'],
    ['the short answer to a question', '*[_type == "faq" && slug.current == "does-it-work"][0]', 'shortAnswer'],
    ['why a resource is recommended', '*[_type == "externalResource"][0]', 'recommendation'],
    ['what a word means', '*[_type == "glossaryTerm"][0]', 'definition'],
    ['the phone number of the practice', '*[_id == "siteSettings"][0]', 'phone'],
  ],
  2,
);

describe('publishing through the API', () => {
  test.each(edits)(
    '%s changes exactly the pages that show it',
    async (_, document, field) => {
      const id = await client.fetch<string>(`${document}._id`);
      const before = await pages();
      const value = `Changed & checked ${field}`;
      const old = await publish({ id, field, value });
      const expected = [...before].filter(([, html]) => html.includes(escaped(old))).map(([path]) => path);
      expect(expected.length).toBeGreaterThan(0);
      await shown(expected, value);
      const after = await pages();
      const changed = [...after].filter(([path, html]) => before.get(path) !== html).map(([path]) => path);
      expect(changed.sort()).toEqual(expected.sort());

      await publish({ id, field, value: old });
      await shown(expected, old);
      expect([...(await pages())].filter(([path, html]) => before.get(path) !== html).map(([path]) => path)).toEqual(
        [],
      );
    },
    60_000,
  );

  test('a new article is there at once, and gone when it is deleted', async () => {
    const template = await client.fetch<Record<string, unknown>>('*[_type == "article"][0]');
    const { _rev, _createdAt, _updatedAt, ...fields } = template;
    const path = '/articles/published-by-test';
    expect((await fetch(site.url + path)).status).toBe(404);
    await client.createOrReplace({
      ...fields,
      _id: 'article-published-by-test',
      _type: 'article',
      title: 'Published by a test',
      slug: { _type: 'slug', current: 'published-by-test' },
    });
    await shown([path, '/articles'], 'Published by a test');
    await client.delete('article-published-by-test');
    await until('the article is gone', async () => (await fetch(site.url + path)).status === 404);
    await until('the list is rid of it', async () => !(await read('/articles')).includes('Published by a test'));
  }, 60_000);
});
