import { deepTest } from '#tests/support/deep.ts';
import { eventually } from '#tests/support/eventually.ts';
import { client, keepScreenshot } from '../support/site.ts';
import {
  act,
  field,
  newArticle,
  goTo,
  newMember,
  noTrouble,
  openDocument,
  publish,
  sharedStudio,
  signedIn,
  watch,
} from './studio.ts';

const stored = (id: string) => client.getDocument(id);

deepTest('an edit becomes a draft, and is published', async () => {
  const id = await newArticle('Published from the Studio');
  const page = await sharedStudio();
  const trouble = watch(page);
  await openDocument(page, 'article', id);
  await field(page, 'title').fill('Published by hand');
  await eventually(async () => expect(await stored(`drafts.${id}`)).toMatchObject({ title: 'Published by hand' }));
  expect(await stored(id)).toMatchObject({ title: 'Published from the Studio' });
  await keepScreenshot(page, 'studio/article');
  await publish(page);
  await eventually(async () => expect(await stored(id)).toMatchObject({ title: 'Published by hand' }));
  expect(await stored(`drafts.${id}`)).toBeUndefined();
  expect(trouble).toEqual(noTrouble);
});

deepTest('a new article is made from the list, saved as one writes', async () => {
  // Its list draws only what fits in the window, the newest first.
  await newArticle('Newest in its topic');
  const page = await sharedStudio();
  await goTo(page, '/studio/structure/articles;by-topic;topic-research');
  await page.getByText('Newest in its topic').waitFor();
  await page.getByTestId('action-intent-button').last().click();
  const title = `A new page ${Date.now()}`;
  await field(page, 'title').fill(title);
  await eventually(async () => {
    const draft = await client.fetch('*[_type == "article" && title == $title][0]', { title });
    expect(draft).toMatchObject({ topics: [{ _ref: 'topic-research' }] });
  });
});

deepTest('changes are discarded, and the published text is back', async () => {
  const id = await newArticle('Kept as it was');
  const page = await sharedStudio();
  await openDocument(page, 'article', id);
  await field(page, 'title').fill('Not wanted');
  await eventually(async () => expect(await stored(`drafts.${id}`)).toMatchObject({ title: 'Not wanted' }));
  await act(page, 'Discard changes');
  await page.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click();
  await eventually(async () => expect(await stored(`drafts.${id}`)).toBeUndefined());
  await eventually(async () => expect(await field(page, 'title').inputValue()).toBe('Kept as it was'));
});

deepTest('an article is duplicated, and unpublished into the draft that stays open', async () => {
  const id = await newArticle('Here and there');
  const page = await sharedStudio();
  await openDocument(page, 'article', id);
  await act(page, 'Duplicate');
  await page.waitForURL((url) => !url.pathname.includes(id));
  await eventually(async () => {
    const copies = await client.fetch<object[]>('*[_type == "article" && title == "Here and there" && _id != $id]', {
      id,
    });
    expect(copies).toHaveLength(1);
    for (const name of ['slug', 'previousSlugs', 'reviewer', 'lastReviewed', 'nextReviewDue'])
      expect(copies[0]).not.toHaveProperty(name);
  });
  await openDocument(page, 'article', id);
  await act(page, 'Unpublish');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('“Page not found”, until it is published again').click();
  await dialog.getByRole('button', { name: 'Unpublish' }).click();
  await eventually(async () => expect(await stored(id)).toBeUndefined());
  expect(await stored(`drafts.${id}`)).toMatchObject({ title: 'Here and there' });
  expect(await field(page, 'title').inputValue()).toBe('Here and there');
  await page
    .getByTestId('publish-report')
    .getByText(/pages are live/)
    .waitFor();
});

deepTest('a document that others refer to is not deleted, and the Studio says by what', async () => {
  const page = await sharedStudio();
  await openDocument(page, 'person', 'person-ruth-ellery');
  await act(page, 'Delete');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('What the research says').first().waitFor();
  await keepScreenshot(page, 'studio/delete-refused');
  expect(await dialog.getByText('anyway').count()).toBe(0);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await stored('person-ruth-ellery')).toBeDefined();
});

deepTest('two editors of one document see each other, and their texts converge', async () => {
  const id = await newArticle('For two editors');
  const rosalind = await sharedStudio();
  const grace = await signedIn(await newMember('editor', 'Grace Hopper'));
  await Promise.all([openDocument(rosalind, 'article', id), openDocument(grace, 'article', id)]);
  await field(rosalind, 'title').fill('Title by Rosalind');
  await eventually(async () => expect(await field(grace, 'title').inputValue()).toBe('Title by Rosalind'));
  await field(grace, 'summary').fill('Summary by Grace');
  await eventually(async () => expect(await field(rosalind, 'summary').inputValue()).toBe('Summary by Grace'));
  await rosalind
    .getByLabel('Grace Hopper')
    .or(rosalind.getByText('GH', { exact: true }))
    .first()
    .waitFor();
  await keepScreenshot(rosalind, 'studio/presence');
  await Promise.all([field(rosalind, 'title').press('End'), field(grace, 'summary').press('Control+End')]);
  await Promise.all([
    field(rosalind, 'title').pressSequentially(' and more', { delay: 20 }),
    field(grace, 'summary').pressSequentially(' and more', { delay: 20 }),
  ]);
  await eventually(async () =>
    expect(await stored(`drafts.${id}`)).toMatchObject({
      title: 'Title by Rosalind and more',
      summary: 'Summary by Grace and more',
    }),
  );
});
