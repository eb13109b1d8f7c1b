import { type Page } from 'playwright-core';

import { deepTest } from '#tests/support/deep.ts';
import { eventually } from '#tests/support/eventually.ts';
import { client, keepScreenshot } from '../support/site.ts';
import { field, newArticle, openDocument, publish, sharedStudio } from './studio.ts';

async function openHistory(page: Page): Promise<void> {
  await page.getByTestId('pane-context-menu-button').last().click();
  await page.getByTestId('action-history').click();
}

deepTest('review changes shows what was changed in which field, by whom', async () => {
  const id = await newArticle('A title to review');
  const page = await sharedStudio();
  await openDocument(page, 'article', id);
  await field(page, 'title').fill('A title to review with care');
  await eventually(async () => expect(await client.getDocument(`drafts.${id}`)).toBeDefined());
  await openHistory(page);
  await page.getByRole('tab', { name: 'Review changes' }).click();
  const added = page.locator('ins', { hasText: 'with care' }).first();
  await added.waitFor();
  await keepScreenshot(page, 'studio/review-changes');
  await added.hover();
  await page.getByText('Rosalind Franklin').first().waitFor();
});

deepTest('an earlier revision is restored', async () => {
  const id = await newArticle('As it was first');
  const page = await sharedStudio();
  await openDocument(page, 'article', id);
  await field(page, 'title').fill('As it became');
  await publish(page);
  await eventually(async () => expect(await client.getDocument(id)).toMatchObject({ title: 'As it became' }));
  await openHistory(page);
  await page.getByTestId('timeline-item-button').last().click();
  await eventually(async () => expect(await field(page, 'title').inputValue()).toBe('As it was first'));
  await keepScreenshot(page, 'studio/earlier-revision');
  await page.getByRole('button', { name: 'Revert to revision' }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await eventually(async () =>
    expect(await client.getDocument(`drafts.${id}`)).toMatchObject({ title: 'As it was first' }),
  );
});
