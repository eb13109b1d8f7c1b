import { keepNotFoundPages } from '#server/not-found-page.ts';

test('a 404 is answered in the language of its neighbours', async () => {
  const pages = await keepNotFoundPages(async (path) => `<h1>${path}</h1>`);
  const shown = ['/articles/nope', '/escape', '/es/nope'].map((path) => pages(path)?.identity.toString());
  expect(shown).toEqual(['<h1>/page-not-found</h1>', '<h1>/page-not-found</h1>', '<h1>/es/page-not-found</h1>']);
});

test('a page that cannot be loaded is none, and that is logged', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const pages = await keepNotFoundPages(() => Promise.reject(new Error('lake down')));
  expect(pages('/nope')).toBeUndefined();
  expect(log.mock.calls.at(-1)?.join(' ')).toMatch(/could not be refreshed.*lake down/);
  log.mockRestore();
});
