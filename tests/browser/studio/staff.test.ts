import { type Page } from 'playwright-core';

import { deepTest } from '#tests/support/deep.ts';
import { eventually } from '#tests/support/eventually.ts';
import { keepScreenshot, newPage } from '../support/site.ts';
import { goTo, newMember, PATIENCE_MS, sharedStudio } from './studio.ts';

/** Makes an invitation, and waits for what the Studio says to it. */
async function invite(page: Page, name: string, email: string): Promise<void> {
  // At once, while the Studio still starts: nothing that was begun may be lost then.
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  await page.getByLabel(`Link for ${name}`).or(page.getByRole('alert').getByText('has an account already')).waitFor();
}

deepTest('an administrator invites a colleague, who signs in, and takes the access away again', async () => {
  const page = await sharedStudio('administrator');
  await page.goto('/studio/staff');
  const email = `new-${Date.now()}@example.org`;
  await invite(page, 'Mary Seacole', email);
  const link = await page.getByLabel('Link for Mary Seacole').inputValue();
  await keepScreenshot(page, 'studio/staff');

  const hers = await newPage();
  hers.setDefaultTimeout(PATIENCE_MS);
  await hers.goto(link);
  await hers.getByLabel('New password').fill('a quiet place to rest');
  await hers.getByRole('button', { name: 'Save and sign in' }).click();
  await hers.getByRole('link', { name: 'Articles', exact: true }).waitFor();
  expect(await hers.getByRole('link', { name: 'Staff', exact: true }).count()).toBe(0);

  const row = page.getByRole('listitem').filter({ hasText: email });
  await row.getByLabel('Role of Mary Seacole').selectOption('viewer');
  await eventually(async () => {
    await page.reload();
    expect(await row.getByLabel('Role of Mary Seacole').inputValue()).toBe('viewer');
  });
  await row.getByRole('button', { name: 'Remove' }).click();
  await row.getByRole('button', { name: 'Really remove?' }).click();
  await row.waitFor({ state: 'detached' });
  await hers.reload();
  await hers.getByRole('heading', { name: 'Sign in' }).waitFor();
});

deepTest('an address that has an account is refused in words', async () => {
  const member = await newMember('administrator', 'Florence');
  const page = await sharedStudio('administrator');
  await goTo(page, '/studio/staff');
  await invite(page, 'Somebody else', member.email);
  expect(await page.getByLabel('Link for Somebody else').count()).toBe(0);
});
