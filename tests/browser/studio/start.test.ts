import { deepTest } from '#tests/support/deep.ts';
import { eventually } from '#tests/support/eventually.ts';
import { client, keepScreenshot } from '../support/site.ts';
import { field, goTo, newArticle, sharedStudio } from './studio.ts';

deepTest('the first that staff see is how things stand, and it follows what happens', async () => {
  const page = await sharedStudio('administrator');
  await page
    .getByRole('region', { name: 'Your practice' })
    .getByText(/^Still an example: /)
    .waitFor();
  const old = page.getByRole('region', { name: 'Old drafts' });
  await old.getByText('No draft is older than two weeks.').waitFor();
  await page.getByRole('region', { name: 'Published last' }).getByRole('link').first().waitFor();
  await client.create({ _id: 'page-feedback-x', _type: 'pageFeedback', path: '/about', clear: 1, unclear: 2 });
  const unclear = page.getByRole('region', { name: '“Was this page clear?”' });
  await unclear.getByRole('link', { name: '/about' }).waitFor();
  const answer = {
    _key: 'a',
    name: 'Dr Vega',
    verdict: 'confirmed',
    note: '',
    revision: 'r',
    at: new Date().toISOString(),
  };
  const path = '/articles/what-the-research-says';
  const ended = new Date(Date.now() - 1_000).toISOString();
  await client.create({ _id: 'preview-pass.start', _type: 'previewPass', path, expires: ended, answers: [answer] });
  const answers = page.getByRole('region', { name: 'Answers of reviewers' });
  const link = answers.getByRole('link', { name: `Dr Vega: ${path}` });
  expect(await link.getAttribute('href')).toContain('id=article-what-the-research-says;type=article');
  await keepScreenshot(page, 'studio/start');
  await client.delete('page-feedback-x');
  await client.delete('preview-pass.start');
  await unclear.getByText('No reader said that a page was not clear.').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await keepScreenshot(page, 'studio/start-phone');
});

deepTest('a document that was deleted is listed, and comes back as a draft', async () => {
  const id = await newArticle('Deleted by mistake');
  await client.delete(id);
  const page = await sharedStudio('administrator');
  await goTo(page, '/studio/structure/deleted');
  await page.getByRole('button', { name: 'Restore Deleted by mistake' }).first().click();
  await eventually(async () => expect(await field(page, 'title').inputValue()).toBe('Deleted by mistake'));
  expect(await client.getDocument(`drafts.${id}`)).toMatchObject({ title: 'Deleted by mistake' });
});
