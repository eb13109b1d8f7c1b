import { eventually } from '#tests/support/eventually.ts';
import { client, keepScreenshot } from '../support/site.ts';
import { field, openDocument, sharedStudio } from './studio.ts';

test('a source is filled from its number; without a connection it says so, and what is typed is saved', async () => {
  const isbn = '978-0-9802004-4-7';
  const { _id: id } = await client.create({ _type: 'source', title: 'As I wrote it', authors: '', isbn });
  const page = await sharedStudio('editor');
  await openDocument(page, 'source', id);
  await page.route('**/api/source-details*', (route) =>
    route.fulfill({ json: { service: 'Open Library', state: 'unreachable' } }),
  );
  await page.getByRole('button', { name: 'Fill in the source' }).click();
  await page.getByRole('status').getByText('Open Library cannot be reached').waitFor();
  expect(await client.getDocument(`drafts.${id}`)).toBeUndefined();
  await page.unroute('**/api/source-details*');
  await field(page, 'isbn').fill('978-0-306-40615-8');
  await page.getByText('This is no ISBN: a digit is wrong').first().waitFor({ state: 'attached' });
  expect(await page.getByRole('button', { name: 'Fill in the source' }).count()).toBe(0);
  await field(page, 'isbn').fill(isbn);
  await page.route('**/api/source-details*', (route) => route.abort());
  const fill = page.getByRole('button', { name: 'Fill in the source' });
  await fill.click();
  await page.getByRole('status').getByText('The site cannot be reached').waitFor();
  await eventually(async () => expect(await client.getDocument(`drafts.${id}`)).toMatchObject({ isbn }));
  await page.unroute('**/api/source-details*');
  const details = { title: 'Slow reading', authors: 'John Miedema', publication: 'Litwin Books', year: 2009 };
  await page.route('**/api/source-details*', (route) =>
    route.fulfill({ json: { service: 'Open Library', state: 'found', details } }),
  );
  await fill.click();
  await page.getByRole('status').getByText('Title stays as you wrote it').waitFor();
  await eventually(async () =>
    expect(await client.getDocument(`drafts.${id}`)).toMatchObject({ ...details, title: 'As I wrote it' }),
  );
  await page.unroute('**/api/source-details*');
  await keepScreenshot(page, 'studio/source');
  await client.delete(id);
  await client.delete(`drafts.${id}`);
});
