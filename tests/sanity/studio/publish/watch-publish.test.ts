import { type PublishState } from '#sanity/studio/publish/publish-state.ts';
import { type PageState } from '#sanity/studio/publish/read-page.ts';
import { type Progress, watchPublish } from '#sanity/studio/publish/watch-publish.ts';

const before: PageState = { status: 200, text: 'old' };
const after: PageState = { status: 200, text: 'new' };
const unheard: PublishState = { heard: false };
const heard = (live: string[], waiting: string[] = []): PublishState => ({
  heard: true,
  live,
  waiting,
  broken: [],
});

/** Takes the next entry of a script; the last one is for ever. */
async function next<State>(script: (State | Error)[]): Promise<State> {
  const state = script.length > 1 ? script.shift()! : script[0]!;
  if (state instanceof Error) throw state;
  return state;
}

/** What is told of a publish whose site and own page answer by a script; time is not real. */
async function follow(site: (PublishState | Error)[], own?: (PageState | Error)[]): Promise<Progress[]> {
  jest.useFakeTimers();
  const told: Progress[] = [];
  const publish = { state: () => next(site), ...(own && { own: { path: '/a', before } }) };
  const read = () => next(own ?? [{ status: 500, text: '' }]);
  const watching = watchPublish(publish, (progress) => told.push(progress), read);
  await jest.advanceTimersByTimeAsync(60_000);
  await watching;
  jest.useRealTimers();
  return told;
}

test('it ends when readers have every page, the document’s own one included', async () => {
  const told = await follow([unheard, heard(['/b'], ['/a']), heard(['/b', '/a'])], [before, before, before, after]);
  expect(told.map(({ done }) => done)).toEqual([false, false, false, true]);
  expect(told.at(-1)).toMatchObject({ live: ['/b', '/a'], waiting: [], ownLive: expect.any(Date) });
  expect(told.at(-1)).not.toHaveProperty('problem');
});

test('a new address that stops being 404 says nothing of the pages that still wait', async () => {
  const told = await follow([unheard, heard([], ['/b', '/a']), heard(['/a', '/b'])], [after]);
  expect(told.map(({ done, ownLive }) => [done, ownLive !== undefined])).toEqual([
    [false, true],
    [false, true],
    [true, true],
  ]);
});

test('a change that alters no page is over as soon as the site has heard of it', async () => {
  expect((await follow([heard([])], [before])).at(-1)).toEqual({ live: [], waiting: [], done: true });
  expect((await follow([unheard, heard([])])).at(-1)).toEqual({ live: [], waiting: [], done: true });
});

test('nothing is told while nothing happens, so that the form is left to be drawn', async () => {
  expect((await follow([unheard], [before])).map(({ done }) => done)).toEqual([false, true]);
});

test('a page that cannot be shown is told at once, with the document’s field and the reason', async () => {
  const document = { id: 'article-a', type: 'article' };
  const broken = [{ path: '/a', document, reason: 'body.3: “mystery” is no kind of block that pages can show' }];
  const told = await follow([heard(['/b'], ['/a']), { ...heard(['/b'], ['/a']), broken } as PublishState], [before]);
  expect(told).toHaveLength(2);
  expect(told.at(-1)).toMatchObject({
    done: true,
    problem: 'Article, field body.3: “mystery” is no kind of block that pages can show. Mend it, and publish again.',
  });
});

test.each<[string, (PublishState | Error)[], (PageState | Error)[] | undefined]>([
  ['Readers still get the same page as before.', [heard(['/a'])], [before]],
  ['The page answers with an error (500).', [heard([], ['/a'])], [{ status: 500, text: 'broken' }]],
  ['The site does not answer: no network', [heard([], ['/a'])], [new Error('no network')]],
  ['The page answers with an error (500).', [heard([], ['/b'])], undefined],
  ['The site does not say what became of it: The site answered 401.', [new Error('The site answered 401.')], undefined],
  ['The site has not heard of it.', [unheard], undefined],
])('%s', async (problem, site, own) => {
  const last = (await follow(site, own)).at(-1);
  expect(last).toMatchObject({ done: true, problem: expect.stringContaining(problem) as string });
});
