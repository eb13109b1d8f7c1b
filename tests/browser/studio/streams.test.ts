import { deepTest } from '#tests/support/deep.ts';
import { eventually } from '#tests/support/eventually.ts';
import { client, keepScreenshot, site } from '../support/site.ts';
import { newArticle, newMember, PATIENCE_MS, signedIn } from './studio.ts';

/** Chromium resolves `*.localhost` by itself, but treats it as trustworthy; this name is an ordinary one. */
const LAN_NAME = 'studio.practice.test';

deepTest('three tabs with two documents each work over HTTP/1.1 from another host name', async () => {
  const lan = new URL(site.url);
  lan.hostname = LAN_NAME;
  const page = await signedIn(await newMember(), { baseURL: lan.origin });
  const ids: string[] = [];
  for (let number = 1; number <= 6; number++) ids.push(await newArticle(`In a tab, ${number}`));
  const tabs = [page, await page.context().newPage(), await page.context().newPage()];
  for (const [index, tab] of tabs.entries()) {
    tab.setDefaultTimeout(PATIENCE_MS);
    const [first, second] = ids.slice(index * 2, index * 2 + 2);
    await tab.goto(`/studio/structure/articles;all;${first};${second},type=article`);
    await tab.locator('[data-testid="field-summary"] textarea').nth(1).waitFor();
  }
  for (const [index, tab] of tabs.entries()) {
    const id = ids[index * 2 + 1]!;
    const text = `Key point ${index} of ${Date.now()}`;
    await tab.locator('[data-testid="field-summary"] textarea').last().fill(text);
    await eventually(async () => {
      expect(await client.getDocument(`drafts.${id}`)).toMatchObject({ summary: text });
    });
  }
  await keepScreenshot(page, 'studio/two-documents');
});
