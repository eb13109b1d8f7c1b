import { eventually } from '#tests/support/eventually.ts';
import { client, keepScreenshot } from '../support/site.ts';
import { newArticle, newMember, signedIn } from './studio.ts';

test('many articles are filtered, changed at once, and taken back, with the keyboard and on a phone', async () => {
  const stamp = `Bulk${Date.now()}`;
  const ids = [await newArticle(`${stamp} one`), await newArticle(`${stamp} two`), await newArticle(`${stamp} three`)];
  await client
    .patch(ids[2]!)
    .set({ title: `${stamp} three`, summary: '' })
    .commit();
  const page = await signedIn(await newMember('editor'));
  await page.goto('/studio/bulk');
  await page.getByLabel('Title', { exact: true }).fill(stamp);
  const rows = page.getByRole('row');
  await eventually(async () => expect(await rows.count()).toBe(4));
  await page.getByLabel('Select all 3').focus();
  await page.keyboard.press('Space');
  await page.getByText('3 selected').waitFor();
  await page.getByRole('button', { name: 'Move date' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Review due').fill('2031-01-15');
  await dialog.getByRole('button', { name: 'Move date' }).click();
  await page.getByText('2 of 3 changed.').first().waitFor();
  await page.getByRole('list', { name: 'Left as they were' }).getByText(`${stamp} three`).waitFor();
  const dates = () => client.fetch<string[]>('*[_id in $ids] | order(title).nextReviewDue', { ids });
  expect((await dates()).filter((date) => date === '2031-01-15')).toHaveLength(2);
  await keepScreenshot(page, 'studio/bulk');
  await page.setViewportSize({ width: 390, height: 844 });
  await eventually(async () => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390));
  await keepScreenshot(page, 'studio/bulk-phone');
  await page.getByTestId('publish-report').getByRole('button', { name: 'Undo' }).click();
  await eventually(async () => expect(await dates()).not.toContain('2031-01-15'));
});
