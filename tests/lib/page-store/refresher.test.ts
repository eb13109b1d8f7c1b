import { Refresher } from '#lib/page-store/refresher.ts';

let refresher: Refresher;

afterEach(() => {
  refresher.close();
  jest.useRealTimers();
});

/** A renderer whose answers the test gives, of pages that all need it but for `fresh`. */
function rendering(answer: (path: string, attempt: number) => number, fresh: ReadonlySet<string> = new Set()) {
  const asked: string[] = [];
  const render = async (path: string) => {
    await Promise.resolve();
    asked.push(path);
    return answer(path, asked.filter((other) => other === path).length);
  };
  refresher = new Refresher(render, (path) => fresh.has(path));
  return asked;
}

test('renders a page once, however many ask', async () => {
  const fresh = new Set<string>();
  const asked = rendering((path) => {
    fresh.add(path);
    return 200;
  }, fresh);
  expect(await Promise.all([refresher.refresh('/a'), refresher.refresh('/a')])).toEqual(['rendered', 'rendered']);
  expect(asked).toEqual(['/a']);
});

test('renders a page again that changed while it was rendered, and only then says that it is rendered', async () => {
  const fresh = new Set<string>();
  const attempts: PromiseWithResolvers<number>[] = [];
  refresher = new Refresher(
    () => (attempts[attempts.length] = Promise.withResolvers<number>()).promise,
    (path) => fresh.has(path),
  );
  const first = refresher.refresh('/a');
  // Published a second time: what is being rendered may be the page before that.
  let isSecondDone = false;
  const second = refresher.refreshLater('/a').then((result) => {
    isSecondDone = true;
    return result;
  });
  attempts[0]!.resolve(200);
  expect(await first).toBe('rendered');
  expect([attempts.length, isSecondDone]).toEqual([2, false]);
  fresh.add('/a');
  attempts[1]!.resolve(200);
  expect(await second).toBe('rendered');
  expect(attempts.length).toBe(2);
});

test('counts a 404 as rendered', async () => {
  rendering(() => 404);
  expect(await refresher.refresh('/gone')).toBe('rendered');
});

test('renders what readers wait for before what nobody does', async () => {
  const asked = rendering(() => 200);
  refresher.queue(['/1', '/2', '/3', '/4', '/5']);
  await refresher.refresh('/first');
  expect(asked.slice(0, 4)).toContain('/first');
});

test('renders what somebody begins to wait for before the rest of the queue, in the order in which they asked', async () => {
  const asked = rendering(() => 200);
  refresher.queue(['/1', '/2', '/3', '/4', '/5', '/6']);
  await Promise.all(['/6', '/5', '/new'].map((path) => refresher.refresh(path)));
  expect(asked.slice(0, 6)).toEqual(['/1', '/2', '/3', '/6', '/5', '/new']);
});

test('renders what somebody looks at before the other pages of a publish, and these before what nobody waits for', async () => {
  const asked = rendering(() => 200);
  refresher.queue(['/1', '/2', '/3', '/nobody']);
  const publish = ['/4', '/5', '/6', '/4'].map((path) => refresher.refreshLater(path));
  await Promise.all([refresher.refresh('/reader'), refresher.refresh('/6'), ...publish]);
  expect(asked.slice(0, 7)).toEqual(['/1', '/2', '/3', '/reader', '/6', '/4', '/5']);
});

test('lets nobody wait for what it will not render any more', async () => {
  const { promise: end, resolve } = Promise.withResolvers<undefined>();
  refresher = new Refresher(
    async () => end.then(() => 200),
    () => false,
  );
  const waiting = ['/1', '/2', '/3', '/4'].map((path) => refresher.refreshLater(path));
  refresher.close();
  expect(await waiting[3]).toBe('ended');
  expect(await refresher.refresh('/5')).toBe('ended');
  resolve(undefined);
  expect(await Promise.all(waiting)).toEqual(['rendered', 'rendered', 'rendered', 'ended']);
});

test('tries one page at a time while the source is away, then all the others', async () => {
  jest.useFakeTimers();
  let isOut = true;
  const asked = rendering(() => (isOut ? 503 : 200));
  expect(await refresher.refresh('/a')).toBe('unreachable');
  refresher.queue(['/b', '/c']);
  expect(await refresher.refresh('/d')).toBe('unreachable');
  await jest.advanceTimersByTimeAsync(2_000);
  expect(asked.length).toBeLessThanOrEqual(6);
  isOut = false;
  await jest.advanceTimersByTimeAsync(1_000);
  expect(new Set(asked)).toEqual(new Set(['/a', '/b', '/c', '/d']));
});

test('is not held up by a page for which alone no answer comes', async () => {
  jest.useFakeTimers();
  const asked = rendering((path) => (path === '/costly' ? 503 : 200));
  refresher.queue(['/costly', '/1', '/2', '/3', '/4']);
  await jest.advanceTimersByTimeAsync(1_100);
  expect(new Set(asked)).toEqual(new Set(['/costly', '/1', '/2', '/3', '/4']));
});

test('lets nobody wait for the end of an outage', async () => {
  jest.useFakeTimers();
  rendering(() => 503);
  const answers = ['/1', '/2', '/3', '/4', '/5'].map((path) => refresher.refresh(path));
  await jest.advanceTimersByTimeAsync(0);
  expect(await Promise.all(answers)).toEqual(answers.map(() => 'unreachable'));
});

test('leaves a broken page alone for a while, and does not hold up the others', async () => {
  const asked = rendering((path) => (path === '/broken' ? 500 : 200));
  expect(await refresher.refresh('/broken')).toBe('broken');
  refresher.queue(['/broken', '/a']);
  await refresher.refresh('/b');
  expect(asked).toEqual(['/broken', '/a', '/b']);
});

test('leaves a page as it is that has become fresh while it waited', async () => {
  const fresh = new Set<string>();
  const asked = rendering((path) => {
    if (path === '/1') fresh.add('/4').add('/5');
    return 200;
  }, fresh);
  refresher.queue(['/1', '/2', '/3', '/4']);
  expect(await Promise.all([refresher.refresh('/5'), refresher.refresh('/6')])).toEqual(['rendered', 'rendered']);
  expect(asked).toEqual(['/1', '/2', '/3', '/6']);
});

test('renders only what somebody waits for while it is being found out what needs it, and then that first', async () => {
  const fresh = new Set<string>();
  const asked = rendering(() => 200, fresh);
  const found = await refresher.hold(async () => {
    refresher.queue(['/1', '/2']);
    await refresher.refresh('/waited-for');
    expect(asked).toEqual(['/waited-for']);
    fresh.add('/1');
    return '/own';
  });
  await refresher.refresh(found);
  await refresher.refresh('/3');
  expect(asked).toEqual(['/waited-for', '/own', '/2', '/3']);
});

test('renders again after finding out has failed', async () => {
  const asked = rendering(() => 200);
  await expect(refresher.hold(() => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer');
  refresher.queue(['/1']);
  await refresher.refresh('/2');
  expect(asked).toContain('/1');
});

test('a render that rejects counts as a broken page, and the others go on', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation();
  refresher = new Refresher(
    (path) => (path === '/broken' ? Promise.reject(new Error('no such file')) : Promise.resolve(200)),
    () => false,
  );
  expect(await Promise.all(['/broken', '/a'].map((path) => refresher.refresh(path)))).toEqual(['broken', 'rendered']);
  expect(logged).toHaveBeenCalledWith(expect.stringContaining('/broken'), expect.any(Error));
  logged.mockRestore();
});

test('a page whose freshness cannot be read is rendered', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation();
  refresher = new Refresher(
    () => Promise.resolve(200),
    () => {
      throw new Error('disk I/O error');
    },
  );
  expect(await refresher.refresh('/a')).toBe('rendered');
  logged.mockRestore();
});
