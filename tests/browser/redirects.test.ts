import { client, site } from './support/site.ts';

const redirects = [
  { _id: 'linked-first', _type: 'redirect', from: '/linked/first', kind: 'moved', to: '/linked/second' },
  { _id: 'linked-second', _type: 'redirect', from: '/linked/second', kind: 'moved', to: '/articles' },
];

/** How long a change may take to reach readers, in milliseconds. */
const PATIENCE_MS = 15_000;

afterAll(async () => {
  await client.delete({ query: '*[_id in $ids]', params: { ids: redirects.map(({ _id }) => _id) } });
});

async function answerOf(path: string): Promise<string> {
  const answer = await fetch(site.url + path, { redirect: 'manual', headers: { accept: 'text/html' } });
  await answer.arrayBuffer();
  const location = answer.headers.get('location');
  return location ? `${answer.status} ${location}` : String(answer.status);
}

/** Asks until both addresses answer as expected, and then once more. */
async function bothAnswer(expected: string): Promise<void> {
  const answers = () => Promise.all(redirects.map(({ from }) => answerOf(from)));
  const isDone = (found: string[]) => found.every((answer) => answer === expected);
  const end = Date.now() + PATIENCE_MS;
  while (!isDone(await answers()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await answers()).toEqual([expected, expected]);
}

test('redirects published together lead to where they end, and follow each later change', async () => {
  // So that both are known not to exist.
  await bothAnswer('404');
  const [first, second] = redirects;
  await client.transaction().create(first!).create(second!).commit();
  await bothAnswer('308 /articles');

  await client.patch(second!._id).set({ to: '/faqs' }).commit();
  await bothAnswer('308 /faqs');

  await client.patch(second!._id).set({ kind: 'gone' }).commit();
  await bothAnswer('410');

  await client.transaction().delete(first!._id).delete(second!._id).commit();
  await bothAnswer('404');
});
