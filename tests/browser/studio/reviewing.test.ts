import { eventually } from '#tests/support/eventually.ts';
import { client, keepScreenshot, site } from '../support/site.ts';
import { act, newArticle, newMember, openDocument, signedIn } from './studio.ts';

test('a page is checked and dated at once; an edit afterwards is no review, and readers are told', async () => {
  const id = await newArticle('Checked as a whole');
  await client.patch(id).set({ lastReviewed: '2024-01-01', nextReviewDue: '2025-01-01' }).unset(['reviews']).commit();
  const page = await signedIn(await newMember('editor'));
  await openDocument(page, 'article', id);
  await act(page, 'I have checked this page');
  const dialog = page.getByRole('dialog');
  const record = dialog.getByRole('button', { name: 'Record the review' });
  await record.waitFor();
  for (const box of await dialog.getByRole('checkbox').all()) {
    expect(await record.isEnabled()).toBe(false);
    await box.check();
  }
  await dialog.getByLabel('Checked by').selectOption({ label: 'Ruth Ellery' });
  // Letter by letter: none may be lost on the way to the action.
  await dialog.getByLabel('Note, for the practice only').pressSequentially('Compared with both reviews.');
  await keepScreenshot(page, 'studio/review');
  await record.click();
  await eventually(async () =>
    expect(await client.getDocument(id)).toMatchObject({
      reviewer: { _ref: 'person-ruth-ellery' },
      reviews: [{ note: 'Compared with both reviews.', checked: { length: 4 } }],
    }),
  );
  const reviewed = (await client.getDocument(id))!;
  expect(reviewed['lastReviewed']).toBe((reviewed['reviews'] as { on: string }[])[0]!.on);
  expect(await client.getDocument(`drafts.${id}`)).toBeUndefined();

  const read = async () =>
    (await fetch(`${site.url}/articles/${(reviewed['slug'] as { current: string }).current}`)).text();
  await eventually(async () => expect(await read()).not.toMatch(/overdue for review|Edited on/));
  await client.patch(id).set({ summary: 'Edited, and not reviewed.' }).commit();
  await eventually(async () => expect(await read()).toMatch(/Edited on.*since the last review\./));
});
