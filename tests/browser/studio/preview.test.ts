import { deepTest } from '#tests/support/deep.ts';
import { eventually } from '#tests/support/eventually.ts';
import { client, keepScreenshot, newPage, site } from '../support/site.ts';
import { act, field, goTo, newArticle, openDocument, PATIENCE_MS, sharedStudio } from './studio.ts';

/** Room for the preview beside the form. */
const wide = { width: 1600, height: 900 };

/** An article with a draft that says something else. */
async function drafted(title: string): Promise<{ id: string; path: string; draftTitle: string }> {
  const id = await newArticle(title);
  const published = (await client.getDocument(id))!;
  const draftTitle = `Draft of ${title}`;
  await client.create({ ...published, _id: `drafts.${id}`, title: draftTitle });
  return { id, draftTitle, path: `/articles/${(published['slug'] as { current: string }).current}` };
}

test('the preview shows drafts beside the form, follows what is typed, and opens the field of a text one clicks', async () => {
  const { path, draftTitle } = await drafted('Seen in the preview');
  const page = await sharedStudio('editor', wide);
  await goTo(page, `/studio/presentation?preview=${encodeURIComponent(path)}`);
  const preview = page.frameLocator('iframe').first();
  const heading = preview.getByRole('heading', { level: 1 });
  await heading.filter({ hasText: draftTitle }).waitFor({ timeout: PATIENCE_MS });
  await field(page, 'title').waitFor();
  await keepScreenshot(page, 'studio/presentation');
  await field(page, 'title').fill('Typed just now');
  await heading.filter({ hasText: 'Typed just now' }).waitFor({ timeout: PATIENCE_MS });
  await preview.getByText('Two reviews of trials').first().click();
  await eventually(async () => expect(decodeURIComponent(page.url())).toContain('summary'));
  expect(await (await fetch(site.url + path)).text()).not.toContain('Typed just now');
});

deepTest('the preview has the width of a phone on demand', async () => {
  const page = await sharedStudio('editor', wide);
  await goTo(page, '/studio/presentation?preview=/');
  const frame = page.locator('iframe').first();
  const navigation = page.frameLocator('iframe').first().getByRole('navigation').first();
  await navigation.waitFor({ timeout: PATIENCE_MS });
  const widths = async () => [(await frame.boundingBox())?.width, await navigation.evaluate(() => innerWidth)];
  await page.getByRole('button', { name: 'Toggle viewport size' }).click();
  await eventually(async () => expect(await widths()).toEqual([375, 375]));
  await keepScreenshot(page, 'studio/presentation-phone');
  await page.getByRole('button', { name: 'Toggle viewport size' }).click();
  await eventually(async () => expect((await widths())[0]).toBeGreaterThan(700));
});

test('a share link shows a reviewer the draft until it is taken back', async () => {
  const { id, path, draftTitle } = await drafted('Shared with a reviewer');
  const page = await sharedStudio();
  await openDocument(page, 'article', id);
  await act(page, 'Share a preview');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Preview link').inputValue();
  await keepScreenshot(page, 'studio/share');

  const reviewer = await newPage();
  await reviewer.goto(link);
  expect(new URL(reviewer.url()).pathname).toBe(path);
  const heading = reviewer.getByRole('heading', { level: 1 });
  expect(await heading.textContent()).toContain(draftTitle);
  await reviewer.getByRole('link', { name: 'Leave the preview' }).click();
  await heading.filter({ hasText: /^Shared with a reviewer$/ }).waitFor();

  await reviewer.goto(await page.getByLabel('Review sheet').inputValue());
  await reviewer.getByRole('heading', { level: 2, name: draftTitle }).waitFor();
  const confirmation = reviewer.getByRole('form', { name: 'If the page can be published as it is' });
  for (const box of await confirmation.getByRole('checkbox').all()) await box.check();
  await confirmation.getByLabel('Your name').fill('Dr Ada Byron');
  await keepScreenshot(reviewer, 'review-sheet');
  await confirmation.getByRole('button').click();
  await reviewer.getByRole('status').filter({ hasText: 'Thank you' }).waitFor();
  await page.keyboard.press('Escape');
  await act(page, 'Share a preview');
  await page.getByText('Dr Ada Byron confirms this page').waitFor();

  await reviewer.goto(link);
  await heading.filter({ hasText: draftTitle }).waitFor();
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByLabel('Preview link').waitFor({ state: 'detached' });
  await reviewer.reload();
  await heading.filter({ hasText: /^Shared with a reviewer$/ }).waitFor();
  expect((await fetch(link)).status).toBe(410);
  // Next's own cookie, which is the same for everybody, is no way back.
  await reviewer.context().clearCookies({ name: 'preview-pass' });
  expect((await reviewer.context().cookies()).map(({ name }) => name)).toContain('__prerender_bypass');
  await reviewer.reload();
  await heading.filter({ hasText: /^Shared with a reviewer$/ }).waitFor();
});

test('a link that has expired shows nothing', async () => {
  const key = 'e'.repeat(48);
  await client.create({
    _id: `preview-pass.${key}`,
    _type: 'previewPass',
    path: '/',
    expires: new Date(Date.now() - 1000).toISOString(),
  });
  const answer = await fetch(`${site.url}/api/preview/share?key=${key}`, { redirect: 'manual' });
  expect(answer.status).toBe(410);
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test.each(['', '?sanity-preview-secret=guess&sanity-preview-pathname=/'])(
  'nobody gets into the preview without a secret (%s)',
  async (query) => {
    const answer = await fetch(`${site.url}/api/draft-mode/enable${query}`, { redirect: 'manual' });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('set-cookie')).toBeNull();
  },
);

test.each(['//evil.example', '/..//evil.example', 'https://evil.example'])(
  'leaving the preview never leads to %s',
  async (to) => {
    const answer = await fetch(`${site.url}/api/draft-mode/disable?to=${encodeURIComponent(to)}`, {
      redirect: 'manual',
    });
    expect(new URL(answer.headers.get('location')!, site.url).origin).toBe(site.url);
  },
);
