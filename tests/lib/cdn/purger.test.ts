import { Purger } from '#lib/cdn/purger.ts';

let purged: string[][];
let fails: boolean;
let purger: Purger;

beforeEach(() => {
  jest.useFakeTimers();
  [purged, fails] = [[], false];
  purger = new Purger(async (paths) => {
    if (fails) throw new Error('away');
    purged.push([...paths]);
  });
});
afterEach(() => jest.useRealTimers());

test('pages that change together are purged together, and once more for what was on its way', async () => {
  for (const path of ['/', '/about', '/']) purger.add(path);
  await jest.advanceTimersByTimeAsync(100);
  expect(purged).toEqual([['/', '/about']]);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(purged).toEqual([
    ['/', '/about'],
    ['/', '/about'],
  ]);
});

test('no request names more than thirty', async () => {
  for (let index = 0; index < 65; index += 1) purger.add(`/articles/${index}`);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(purged.map(({ length }) => length)).toEqual([30, 30, 5]);
});

test('what could not be purged is purged later, with what changed meanwhile', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation();
  fails = true;
  purger.add('/about');
  await jest.advanceTimersByTimeAsync(4_000);
  expect(logged).toHaveBeenCalledWith(expect.stringContaining('[cdn]'), expect.any(Error));
  fails = false;
  purger.add('/contact');
  await jest.advanceTimersByTimeAsync(5_000);
  expect(purged[0]).toEqual(['/about', '/contact']);
  logged.mockRestore();
});
