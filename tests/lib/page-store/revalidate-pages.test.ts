import { now } from '#lib/page-store/clock.ts';
import type { PageStore } from '#lib/page-store/page-store.ts';
import { revalidatePages, STALE } from '#lib/page-store/revalidate-pages.ts';
import { answer, openStore, rendered } from './support.ts';

/** What the content source says to each question now. */
let source: Record<string, unknown>;
let store: PageStore;

const ask = (urls: readonly string[]) =>
  urls.every((url) => url in source)
    ? Promise.resolve(urls.map((url) => Buffer.from(answer(source[url]).data.body, 'base64')))
    : Promise.reject(new Error('no answer'));

/** Keeps what the source says, as a rendering that asks does. */
function keepAnswer(name: string, tags: readonly string[]): void {
  store.responses.set(name, answer(source[name], name), now(), [...tags, `response/${name}`]);
}

/** Keeps a page that is made of these answers. */
async function keepPage(path: string, answers: Readonly<Record<string, readonly string[]>>): Promise<void> {
  for (const [name, tags] of Object.entries(answers)) if (!store.responses.find(name)) keepAnswer(name, tags);
  const tags = Object.entries(answers).flatMap(([name, own]) => [...own, `response/${name}`]);
  await store.store(rendered(path, path, { headers: { 'x-next-cache-tags': tags.join(',') } }));
}

beforeEach(async () => {
  source = { settings: 1, first: 1, second: 1, own: 1, people: 1 };
  store = openStore();
  await keepPage('/articles', { settings: ['site'], first: ['list'] });
  await keepPage('/articles/page/2', { settings: ['site'], second: ['list'] });
  await keepPage('/about', { settings: ['site'] });
});

test('of the pages that may have changed, those that did stay stale', async () => {
  source = { ...source, second: 2 };
  expect(await revalidatePages(store, ['list'], ask)).toEqual(['/articles/page/2']);
  expect((await store.find('/articles'))?.freshness).toBe('fresh');
  expect((await store.find('/articles/page/2'))?.freshness).toBe('stale');
  expect((await store.find('/about'))?.freshness).toBe('fresh');
});

test('the new answer is kept, so that rendering need not ask again', async () => {
  source = { ...source, second: 2 };
  await revalidatePages(store, ['list'], ask);
  const { value, fetched } = store.responses.find('second')!;
  expect(JSON.parse(Buffer.from(value.data.body, 'base64').toString())).toMatchObject({ result: 2 });
  expect(store.freshnessOfTags(['list'], fetched)).toBe('fresh');
});

test('a page that was stale before stays so, although its answers are the same', async () => {
  source = { ...source, first: 2 };
  await revalidatePages(store, ['list'], ask);
  expect(await revalidatePages(store, ['list'], ask)).toEqual(['/articles']);
});

test('a page whose answer has changed since it was rendered is not taken for unaltered', async () => {
  source = { ...source, first: 2 };
  // Asked by another page, long after the webhook of this change was lost.
  keepAnswer('first', ['list']);
  expect(await revalidatePages(store, ['list'], ask)).toEqual(['/articles']);
});

test('nor is one whose answer was thrown away before another page asked anew', async () => {
  store.responses.clear();
  source = { ...source, first: 2 };
  keepAnswer('settings', ['site']);
  keepAnswer('first', ['list']);
  expect(await revalidatePages(store, ['list'], ask)).toContain('/articles');
});

test('without an answer, or with one that nobody kept, a page stays stale', async () => {
  const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  delete source['second'];
  expect(await revalidatePages(store, ['list'], ask)).toEqual(['/articles', '/articles/page/2']);
  expect(complaints).toHaveBeenCalledWith('[pages] responses could not be fetched again:', expect.any(Error));
  complaints.mockRestore();
  store.responses.clear();
  expect(await revalidatePages(store, ['site'], ask)).toEqual(['/about', '/articles', '/articles/page/2']);
});

test('what cannot be asked again proves nothing, and others are proved all the same', async () => {
  const stale = await revalidatePages(store, ['list'], async (urls) => {
    const bodies = await ask(urls);
    return bodies.map((body, index) => (urls[index] === 'first' ? null : body));
  });
  expect(stale).toEqual(['/articles']);
});

test('when changes may have been missed, every response is compared, also those of pages that were stale before', async () => {
  await keepPage('/faqs', { own: ['list/faqs', 'content'] });
  await keepPage('/people', { people: ['list/people', 'content'] });
  store.revalidate(['content'], STALE);
  source = { ...source, own: 2 };
  expect(await revalidatePages(store, ['content'], ask)).toEqual(['/faqs']);
  expect((await store.find('/people'))?.freshness).toBe('fresh');
});

/** Keeps pages that are made of one answer each, all of which may be other ones. */
async function keepMany(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    source[`many ${index}`] = index;
    await keepPage(`/faqs/${index}`, { [`many ${index}`]: ['many'] });
  }
}

test('each request asks more than the one before, and one that has no answer leaves proved what came before it', async () => {
  const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await keepMany(60);
  const requests: (readonly string[])[] = [];
  const stale = await revalidatePages(store, ['many'], (urls) => {
    requests.push(urls);
    return requests.length < 3 ? ask(urls) : Promise.reject(new Error('no answer'));
  });
  expect(requests.map(({ length }) => length)).toEqual([16, 32, 12]);
  expect(stale).toEqual(requests[2]!.map((url) => `/faqs/${url.slice('many '.length)}`).sort());
  complaints.mockRestore();
});

test('what takes a large source long is asked in smaller requests', async () => {
  await keepMany(40);
  const sizes: number[] = [];
  const stale = await revalidatePages(store, ['many'], async (urls) => {
    sizes.push(urls.length);
    await new Promise((resolve) => setTimeout(resolve, 30 * urls.length));
    return ask(urls);
  });
  expect(sizes.slice(0, 3)).toEqual([16, 8, 4]);
  expect(stale).toEqual([]);
});

test('a page that is rendered while the source is asked is judged by what it was rendered from', async () => {
  source = { ...source, first: 2 };
  const begunBefore = rendered('/articles', 'old', { headers: { 'x-next-cache-tags': 'list,response/first' } });
  expect(await revalidatePages(store, ['list'], ask)).toEqual(['/articles']);
  await store.store(begunBefore);
  expect((await store.find('/articles'))?.freshness).toBe('stale');
});
