import { client, keepScreenshot, newPage, site } from './support/site.ts';

const path = '/articles/what-the-research-says';
const id = 'feedback.article-what-the-research-says';

afterAll(() => client.delete(id));

test('a reader says without script that a page was not clear and why; staff see counts, and nothing else is kept', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto(path);
  await page.getByRole('group', { name: 'Was this page clear?' }).getByRole('button', { name: 'No' }).click();
  expect(await page.getByRole('radio', { name: 'No' }).isChecked()).toBe(true);
  await keepScreenshot(page, 'feedback');
  await page.getByRole('checkbox', { name: 'It was too long' }).check();
  // A reader needs a moment; a program that does not is refused.
  await page.waitForTimeout(2_500);
  await page.getByRole('button', { name: 'Send' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Thank you');
  expect(await client.getDocument(id)).toEqual({
    _id: id,
    _type: 'pageFeedback',
    _rev: expect.any(String),
    _createdAt: expect.any(String),
    _updatedAt: expect.any(String),
    path,
    unclear: 1,
    tooLong: 1,
    lastAnswered: new Date().toISOString().slice(0, 10),
  });
  expect(await (await newPage()).context().cookies()).toEqual([]);
});

test('the counts are not public', async () => {
  const anonymous = client.withConfig({ token: undefined, perspective: 'published' });
  expect(await anonymous.fetch('*[_type == "pageFeedback"]')).toEqual([]);
});

test.each([
  ['without a token', { page: path, clear: 'yes', website: '', token: '' }],
  ['by a program that fills in every field', { page: path, clear: 'yes', website: 'x', token: 'x' }],
  ['as long as a book', { page: path, clear: 'yes', website: '', token: 'x'.repeat(20_000) }],
  ['about a page that there is not', { page: '/articles/none', clear: 'yes', website: '', token: 'a.b.c' }],
])('an answer %s is not counted', async (_, fields) => {
  const before = await client.fetch<unknown>('*[_type == "pageFeedback"]');
  const answer = await fetch(`${site.url}/api/feedback`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/feedback/again']);
  expect(await client.fetch<unknown>('*[_type == "pageFeedback"]')).toEqual(before);
});

test('nobody is asked about what is no article or question', async () => {
  for (const page of ['/people/ruth-ellery', '/articles/none', 'https://evil.test/', '']) {
    const answer = await fetch(`${site.url}/feedback?page=${encodeURIComponent(page)}`);
    expect(answer.status).toBe(404);
  }
});
