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
  await page.waitForTimeout(600);
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

test('a form that was sent already leads to a new one, which counts', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto(`/feedback?page=${path}&clear=yes`);
  const token = await page.locator('input[name="token"]').inputValue();
  await page.waitForTimeout(600);
  const body = new URLSearchParams({ page: path, clear: 'yes', website: '', token });
  await fetch(`${site.url}/api/feedback`, { method: 'POST', body, redirect: 'manual' });
  const counted = async () => (await client.getDocument(id))?.['clear'];
  const before = await counted();
  await page.getByRole('button', { name: 'Send' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Please send it again');
  expect(await counted()).toBe(before);
  await keepScreenshot(page, 'feedback-again');
  await page.getByRole('radio', { name: 'Yes' }).check();
  await page.waitForTimeout(600);
  await page.getByRole('button', { name: 'Send' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Thank you');
  expect(await counted()).toBe(Number(before) + 1);
});

const again = (page: string) => `/feedback?${new URLSearchParams({ page, again: '1' })}`;

test.each([
  ['without a token', { page: path, clear: 'yes', website: '', token: '' }, again(path)],
  ['by a program that fills in every field', { page: path, clear: 'yes', website: 'x', token: 'x' }, again(path)],
  ['as long as a book', { page: path, clear: 'yes', website: '', token: 'x'.repeat(20_000) }, '/feedback/closed'],
  [
    'about a page that there is not',
    { page: '/articles/none', clear: 'yes', website: '', token: 'a.b.c' },
    again('/articles/none'),
  ],
  [
    'about what nobody is asked about',
    { page: 'https://evil.test/', clear: 'yes', website: '', token: 'a.b.c' },
    '/feedback/closed',
  ],
])('an answer %s is not counted', async (_, fields, leadsTo) => {
  const before = await client.fetch<unknown>('*[_type == "pageFeedback"]');
  const answer = await fetch(`${site.url}/api/feedback`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, leadsTo]);
  expect(await client.fetch<unknown>('*[_type == "pageFeedback"]')).toEqual(before);
});

test('nobody is asked about what is no article or question', async () => {
  for (const page of ['/people/ruth-ellery', '/articles/none', 'https://evil.test/', '']) {
    const answer = await fetch(`${site.url}/feedback?page=${encodeURIComponent(page)}`);
    expect(answer.status).toBe(404);
  }
});
