import { deepTest } from '#tests/support/deep.ts';
import { client, keepScreenshot } from '../support/site.ts';
import { field, goTo, newArticle, openDocument, sharedStudio } from './studio.ts';

test('the search finds documents by their text, and a type narrows it', async () => {
  const page = await sharedStudio('administrator');
  await goTo(page, '/studio/structure');
  await page.getByRole('link', { name: 'Articles', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Open search' }).click();
  await page.getByPlaceholder('Search', { exact: true }).fill('headaches');
  const results = page.getByTestId('search-results');
  await results.getByText('Headaches, neck pain and pain that lasts').waitFor();
  await page.getByRole('button', { name: 'All types' }).click();
  await page.getByRole('button', { name: 'Question', exact: true }).click();
  await results.getByText('Headaches, neck pain and pain that lasts').waitFor({ state: 'detached' });
  const question = results.getByText('Question', { exact: true }).first();
  await question.waitFor();
  await keepScreenshot(page, 'studio/search');
  await question.click();
  await field(page, 'question').waitFor();
  await results.waitFor({ state: 'detached' });
});

deepTest('an article whose review is overdue says so, and is in the list of those', async () => {
  const id = await newArticle('Was not looked at for long');
  await client.patch(id).set({ lastReviewed: '2024-01-01', nextReviewDue: '2025-01-01' }).commit();
  const page = await sharedStudio('administrator');
  await openDocument(page, 'article', id);
  await page.getByText('Review overdue', { exact: true }).waitFor();
  await goTo(page, '/studio/structure/articles;review-due');
  await page.getByText('Review overdue since 2025-01-01').waitFor();
  await keepScreenshot(page, 'studio/review-due');
});

deepTest('an administrator asks the lake with Vision', async () => {
  const page = await sharedStudio('administrator');
  await goTo(page, '/studio/vision');
  await page.locator('.cm-content').first().focus();
  await page.keyboard.type('*[_type == "siteSettings"].tagline');
  await page.getByRole('button', { name: 'Fetch' }).click();
  await page.getByText(await client.fetch<string>('*[_id == "siteSettings"][0].tagline')).waitFor();
  await keepScreenshot(page, 'studio/vision');
});
