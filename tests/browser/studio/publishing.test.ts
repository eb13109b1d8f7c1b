import { type Locator, type Page } from 'playwright-core';

import { DEEP, deepTest } from '#tests/support/deep.ts';
import { eventually } from '#tests/support/eventually.ts';
import { editorLines, storedLines } from '../support/editor-lines.ts';
import { client, keepScreenshot, newPage, site } from '../support/site.ts';
import {
  act,
  field,
  goTo,
  newArticle,
  noTrouble,
  openDocument,
  openText,
  publish,
  sharedStudio,
  watch,
} from './studio.ts';

const slugOf = async (id: string): Promise<string> =>
  ((await client.getDocument(id))?.['slug'] as { current: string }).current;

/** Types at the end of a text. */
async function typeAtEnd(editor: Locator, words: string): Promise<void> {
  await editor.click();
  await editor.and(editor.page().locator(':focus')).waitFor();
  await editor.press('Control+End');
  await editor.pressSequentially(words);
}

/** What the Studio says after publishing. */
const report = (page: Page) => page.getByTestId('publish-report');

test('after publishing, the editor is told when readers get each page, and they do', async () => {
  const id = await newArticle('Proof of publishing');
  const path = `/articles/${await slugOf(id)}`;
  await eventually(async () => expect((await fetch(site.url + path)).status).toBe(200));
  const page = await sharedStudio();
  const trouble = watch(page);
  await openDocument(page, 'article', id);
  const title = `Proved ${Date.now()}`;
  await field(page, 'title').fill(title);
  await eventually(async () => expect(await client.getDocument(`drafts.${id}`)).toMatchObject({ title }));
  expect(await client.getDocument(id)).toMatchObject({ title: 'Proof of publishing' });
  await publish(page);
  await report(page).getByText(`${path} live at`).waitFor();
  await report(page)
    .getByText(/pages are live/)
    .waitFor();
  await keepScreenshot(page, 'studio/live-at');
  expect(trouble).toEqual(noTrouble);
  expect(await client.getDocument(`drafts.${id}`)).toBeUndefined();
  expect(await (await fetch(site.url + path)).text()).toContain(title);
  const reader = await newPage({ javaScriptEnabled: false });
  await reader.goto(path);
  expect(await reader.getByRole('heading', { level: 1 }).textContent()).toBe(title);
});

deepTest('publishing the site settings is told as a change of every page', async () => {
  const page = await sharedStudio();
  await goTo(page, '/studio/structure/siteSettings');
  await field(page, 'tagline').fill(`A tagline ${Date.now()}`);
  await publish(page);
  await report(page)
    .getByText(/(?:[5-9]\d|\d{3,}) pages are live/)
    .waitFor();
  await report(page).getByRole('button', { name: 'Show pages' }).click();
  await report(page)
    .getByText(/^Questions \(\d+\)$/)
    .waitFor();
  await report(page).getByRole('button', { name: 'Close' }).click();
  await report(page).waitFor({ state: 'detached' });
});

deepTest('a page that never becomes new is reported with the reason', async () => {
  const id = await newArticle('Never arrives');
  const path = `/articles/${await slugOf(id)}`;
  const page = await sharedStudio();
  await page.route(`**${path}`, (route) => route.fulfill({ status: 200, body: 'the old page' }));
  await openDocument(page, 'article', id);
  await field(page, 'title').fill('New, but nobody sees it');
  await publish(page);
  await report(page).getByText('is not live: Readers still get the same page as before.').waitFor();
});

test('an address that changes keeps leading to the page, in one step', async () => {
  const id = await newArticle('First address');
  const old = await slugOf(id);
  await client.create({ _type: 'redirect', from: '/older-still', kind: 'moved', to: `/articles/${old}` });
  const page = await sharedStudio();
  await openDocument(page, 'article', id);
  const slug = `second-address-${Date.now()}`;
  await eventually(async () => {
    await page.getByTestId('group-tab-address').click();
    await field(page, 'slug').fill(slug, { timeout: 5_000 });
  });
  await eventually(async () => expect(await slugOf(`drafts.${id}`)).toBe(slug));
  await publish(page);
  await eventually(async () => expect(await client.getDocument(id)).toMatchObject({ previousSlugs: [old] }));
  for (const from of [`/articles/${old}`, '/older-still']) {
    await eventually(async () => {
      const answer = await fetch(site.url + from, { redirect: 'manual' });
      expect(answer.status).toBe(308);
      expect(new URL(answer.headers.get('location')!, site.url).pathname).toBe(`/articles/${slug}`);
    });
  }
});

test('deleting a published page asks what visitors of its address get', async () => {
  const id = await newArticle('To be deleted');
  const path = `/articles/${await slugOf(id)}`;
  const page = await sharedStudio();
  await openDocument(page, 'article', id);
  await act(page, 'Delete');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Path of that page').pressSequentially('/articles/what-the-research-says');
  await keepScreenshot(page, 'studio/before-delete');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await eventually(async () => expect(await client.getDocument(id)).toBeUndefined());
  await eventually(async () => {
    const answer = await fetch(site.url + path, { redirect: 'manual' });
    expect(answer.headers.get('location')).toContain('/articles/what-the-research-says');
  });
});

test('who types on after Publish loses nothing that is shown, and types on where the cursor was', async () => {
  const id = await newArticle('Typed on');
  const page = await sharedStudio();
  await openDocument(page, 'article', id);
  const editor = await openText(page, 'body');
  const form = page.locator('[aria-busy]').filter({ has: editor });
  const storedText = async (of: string) => storedLines((await client.getDocument(of))?.['body'] as never);
  for (let round = 1; round <= (DEEP ? 10 : 2); round += 1) {
    await typeAtEnd(editor, `before${round}`);
    await publish(page);
    // As a hand does it, whether the form takes it or not.
    const { x, y } = (await editor.boundingBox())!;
    await page.mouse.click(x + 20, y + 20);
    await page.keyboard.type('meanwhileandatonceandsoon');
    await form.and(page.locator('[aria-busy="false"]')).waitFor();
    expect(JSON.stringify(await storedText(id))).toContain(`before${round}`);
    await typeAtEnd(editor, `after${round}`);
    await eventually(async () => {
      const stored = await storedText(`drafts.${id}`);
      expect(JSON.stringify(stored)).toContain(`before${round}`);
      expect(JSON.stringify(stored)).toContain(`after${round}`);
      expect(stored).toEqual(await editorLines(editor));
    });
  }
  await page.locator('button:enabled', { hasText: /^Publish$/ }).waitFor();
  await page.keyboard.press('Control+Alt+p');
  await form.and(page.locator('[aria-busy="true"]')).waitFor();
  await form.and(page.locator('[aria-busy="false"]')).waitFor();
  await page.keyboard.type(', typed on');
  await eventually(async () => expect(JSON.stringify(await storedText(`drafts.${id}`))).toMatch(/after\d+, typed on/));
});

deepTest('the panel beside the form shows how a text reads', async () => {
  const page = await sharedStudio();
  await openDocument(page, 'article', 'article-what-the-research-says');
  await page.getByRole('button', { name: 'How does it read?' }).first().click();
  const panel = page.getByTestId('writing-help');
  await panel.getByText(/^\d+ years$/).waitFor();
  await panel.getByText('/articles/what-the-research-says').waitFor();
  await keepScreenshot(page, 'studio/writing-help');
});
