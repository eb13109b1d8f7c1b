import { type PageState } from '#sanity/studio/publish/changed-pages.ts';
import { type Outcome, watchPages } from '#sanity/studio/publish/watch-pages.ts';

const before: PageState = { status: 200, text: 'old' };

/** Watches pages whose answers come from a script, the last one for ever; time is not real. */
async function outcomes(scripts: Record<string, (PageState | Error)[]>): Promise<Record<string, Outcome>> {
  jest.useFakeTimers();
  const seen: Record<string, Outcome> = {};
  const read = async (path: string): Promise<PageState> => {
    const script = scripts[path]!;
    const state = script.length > 1 ? script.shift()! : script[0]!;
    if (state instanceof Error) throw state;
    return state;
  };
  const pages = Object.keys(scripts).map((path) => ({ path, before, own: path === '/a' }));
  const watching = watchPages(pages, (path, outcome) => (seen[path] = outcome), read);
  await jest.advanceTimersByTimeAsync(60_000);
  await watching;
  jest.useRealTimers();
  return seen;
}

test('a page is live as soon as a reader gets another text or status', async () => {
  const seen = await outcomes({
    '/a': [before, before, { status: 200, text: 'new' }],
    '/b': [{ status: 404, text: 'old' }],
  });
  expect(seen).toMatchObject({ '/a': { state: 'live', at: expect.any(Date) }, '/b': { state: 'live' } });
});

test('a page that stays the same while another goes live shows nothing of the change', async () => {
  const seen = await outcomes({ '/a': [{ status: 200, text: 'new' }], '/b': [before] });
  expect(seen['/b']).toEqual({ state: 'same' });
});

test('a page that stays old, fails or cannot be reached is not live, for a reason', async () => {
  expect(await outcomes({ '/a': [before] })).toEqual({
    '/a': { state: 'failed', reason: 'Readers still get the same page as before.' },
  });
  expect(await outcomes({ '/a': [{ status: 503, text: '' }] })).toEqual({
    '/a': { state: 'failed', reason: 'The page answers with an error (503).' },
  });
  expect(await outcomes({ '/a': [new Error('no connection')] })).toEqual({
    '/a': { state: 'failed', reason: 'The site does not answer: no connection' },
  });
});

test('an error on the way is waited out', async () => {
  const seen = await outcomes({ '/a': [{ status: 503, text: '' }, new Error('no'), { status: 200, text: 'new' }] });
  expect(seen['/a']).toMatchObject({ state: 'live' });
});
