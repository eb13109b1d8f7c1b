import { type Route } from 'playwright-core';

import { testLake } from '#tests/contract/support/test-lake.ts';
import { smtpServer, textOf } from '#tests/support/smtp-server.ts';
import { deepTest } from '#tests/support/deep.ts';
import { eventually } from '#tests/support/eventually.ts';
import { client, keepScreenshot, newPage, site } from '../support/site.ts';
import {
  field,
  invite,
  newArticle,
  newMember,
  noTrouble,
  openDocument,
  PATIENCE_MS,
  signedIn,
  watch,
} from './studio.ts';

test('an invited person chooses a password and is in, and nothing leaves the machine', async () => {
  const page = await newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(PATIENCE_MS);
  const trouble = watch(page);
  // The list draws only what fits in the window, the newest first.
  await newArticle('Newest of all');
  const email = `invited-${Date.now()}@example.org`;
  await page.goto(`/studio#sign-in=${await invite(email, 'editor', 'Grace')}`);
  await page.getByRole('heading', { name: 'Welcome, Grace' }).waitFor();
  expect(page.url()).not.toContain('sign-in');
  await keepScreenshot(page, 'studio/1-welcome');
  await page.getByLabel('New password').fill('a quiet place to rest');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await page.getByRole('link', { name: 'Articles', exact: true }).waitFor();
  await page.getByRole('link', { name: 'Articles', exact: true }).click();
  await page.getByRole('link', { name: 'All articles' }).click();
  await page.getByText('Newest of all').waitFor();
  await keepScreenshot(page, 'studio/2-articles');
  expect(await page.getByRole('link', { name: 'Vision', exact: true }).count()).toBe(0);
  expect(trouble).toEqual(noTrouble);
});

deepTest('a link that was used says so, and leads to the password', async () => {
  const email = `twice-${Date.now()}@example.org`;
  const link = await invite(email);
  const used = await fetch(`${site.url}/lake/v1/auth/link`, {
    method: 'POST',
    body: JSON.stringify({ link, password: 'a quiet place to rest' }),
  });
  expect(used.status).toBe(200);
  const page = await newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`/studio#sign-in=${link}`);
  await page.getByRole('alert').getByText('not valid any more').waitFor();
  await page.getByRole('button', { name: 'Sign in with a password' }).click();
  await page.getByRole('button', { name: 'Lost your password?' }).click();
  await page.getByText('Ask an administrator').waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('not this one at all');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('The e-mail address or the password is not right.').waitFor();
  await page.getByLabel('Password').fill('a quiet place to rest');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Articles', exact: true }).waitFor();
});

deepTest('a lost password is replaced by means of a link that comes by e-mail', async () => {
  const smtp = await smtpServer();
  const lake = await testLake({ mail: { smtpUrl: smtp.url, from: 'studio@example.org', siteUrl: site.url } });
  const { email } = await newMember('editor', 'Grace', { lakeUrl: lake.url, adminToken: lake.adminToken });
  const page = await newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  // The Studio of the shared site, on a lake that sends e-mail.
  await page.route('**/lake/**', (route) =>
    route.continue({
      url: route
        .request()
        .url()
        .replace(/^.*?\/lake/, lake.url),
    }),
  );
  await page.goto('/studio');
  await page.getByRole('button', { name: 'Lost your password?' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send a link' }).click();
  await page.getByRole('status').getByText(`If ${email} has an account here`).waitFor();
  await keepScreenshot(page, 'studio/lost-password');
  const invitationAndLink = 2;
  await eventually(async () => expect(smtp.mails).toHaveLength(invitationAndLink));
  const [link = ''] = /http\S+#sign-in=\S+/.exec(textOf(smtp.mails[1]!)) ?? [];
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('heading', { name: 'Welcome, Grace' }).waitFor();
  await page.getByLabel('New password').fill('four words without a link');
  const accepted = page.waitForResponse(/\/auth\/link$/);
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  expect((await accepted).status()).toBe(200);
  await page.close();
  await lake.remove();
  await smtp.close();
});

deepTest('who signs out in one tab is signed out in all, and the session no longer counts', async () => {
  const member = await newMember();
  const page = await signedIn(member);
  await page.goto('/studio');
  await page.getByRole('link', { name: 'Vision', exact: true }).waitFor();
  const second = await page.context().newPage();
  second.setDefaultTimeout(PATIENCE_MS);
  await second.goto('/studio');
  await second.getByRole('link', { name: 'Articles', exact: true }).waitFor();
  await page.locator('#user-menu').click();
  await keepScreenshot(page, 'studio/3-user-menu');
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await second.getByRole('heading', { name: 'Sign in' }).waitFor();
  const me = await fetch(`${site.url}/lake/v1/users/me`, { headers: { authorization: `Bearer ${member.token}` } });
  expect(me.status).toBe(401);
});

test('what is typed when the session ends is kept, and saved after signing in again', async () => {
  const id = await newArticle('Typed without a session');
  const member = await newMember('editor');
  const page = await signedIn(member);
  await openDocument(page, 'article', id);
  // The session ends between typing and saving. Ended before, it makes the form read-only, now or a moment later.
  const endSession = async (route: Route) => {
    await fetch(`${site.lakeUrl}/v1/auth/logout?everywhere=true`, {
      method: 'POST',
      headers: { authorization: `Bearer ${member.token}` },
    });
    await route.continue();
  };
  await page.route(/\/data\/actions\/.*document\.commit/, endSession, { times: 1 });
  await field(page, 'title').fill('Kept all the same');
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByLabel('Password').fill(member.password);
  await keepScreenshot(page, 'studio/sign-in-again');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await eventually(async () =>
    expect(await client.getDocument(`drafts.${id}`)).toMatchObject({ title: 'Kept all the same' }),
  );
  await eventually(async () => expect(await field(page, 'title').inputValue()).toBe('Kept all the same'));
});
