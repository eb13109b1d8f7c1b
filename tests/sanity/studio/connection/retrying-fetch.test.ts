import { retryingFetch } from '#sanity/studio/connection/retrying-fetch.ts';

const lake = 'http://site.test/lake/v1/data/query/production';
const isLake = ({ pathname }: URL) => pathname.startsWith('/lake/');

beforeAll(() => {
  const browser = new EventTarget();
  Object.assign(globalThis, {
    location: { origin: 'http://site.test' },
    addEventListener: browser.addEventListener.bind(browser),
    removeEventListener: browser.removeEventListener.bind(browser),
    dispatchEvent: browser.dispatchEvent.bind(browser),
  });
});

/** Answers like a connection that is down at first: with each outcome in turn, then with 200. */
function connection(...outcomes: (Error | number)[]) {
  const asked: string[] = [];
  const send = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    asked.push(`${init?.method ?? 'GET'} ${String(input)}`);
    const outcome = outcomes.shift() ?? 200;
    if (outcome instanceof Error) throw outcome;
    return new Response('', { status: outcome });
  };
  return { asked, ask: retryingFetch(send, isLake) };
}

test('a read waits until the connection is back', async () => {
  const { ask, asked } = connection(new TypeError('Failed to fetch'), 502);
  expect((await ask(lake)).status).toBe(200);
  expect(asked).toHaveLength(3);
});

test('it goes on at once when the browser says so', async () => {
  const { ask, asked } = connection(...Array.from({ length: 5 }, () => new TypeError('Failed to fetch')));
  const answer = ask(lake);
  const back = setInterval(() => globalThis.dispatchEvent(new Event('online')), 5);
  expect((await answer).status).toBe(200);
  clearInterval(back);
  expect(asked).toHaveLength(6);
});

test('who no longer wants the answer does not wait for it', async () => {
  const { ask } = connection(...Array.from({ length: 9 }, () => new TypeError('Failed to fetch')));
  const controller = new AbortController();
  const answer = ask(lake, { signal: controller.signal });
  setTimeout(() => controller.abort(), 20);
  await expect(answer).rejects.toThrow('aborted');
});

test.each([
  ['a write', lake, { method: 'POST' }],
  ['a page of the site', 'http://site.test/articles/x', {}],
])('%s fails at once', async (_, url, init) => {
  const { ask, asked } = connection(new TypeError('Failed to fetch'));
  await expect(ask(url, init)).rejects.toThrow('Failed to fetch');
  expect(asked).toHaveLength(1);
});

test('a refusal is an answer', async () => {
  expect((await connection(404).ask(lake)).status).toBe(404);
  expect((await connection(500).ask(lake)).status).toBe(500);
});
