import { type Locator, type Page } from 'playwright-core';
import sharp from 'sharp';

import { client, keepScreenshot } from '../support/site.ts';
import { eventually, newArticle, newMember, openDocument, signedIn } from './studio.ts';

/** So tall that the whole form is drawn: the Studio leaves out what is far from the window. */
const viewport = { width: 1400, height: 2600 };

/** Drags from one point of an element to another; each is given as fractions of its width and height. */
async function drag(page: Page, element: Locator, from: [number, number], to: [number, number]): Promise<void> {
  const { x, y, width, height } = (await element.boundingBox())!;
  await page.mouse.move(x + from[0] * width, y + from[1] * height);
  await page.mouse.down();
  await page.mouse.move(x + to[0] * width, y + to[1] * height, { steps: 8 });
  await page.mouse.up();
}

/** The largest of some elements: the drawing among icons. */
async function largest(elements: Locator): Promise<Locator> {
  await elements.first().waitFor();
  const widths = await elements.evaluateAll((found) => found.map((element) => element.getBoundingClientRect().width));
  return elements.nth(widths.indexOf(Math.max(...widths)));
}

test('a picture is uploaded, and the part of it that must stay visible is set', async () => {
  const id = await newArticle('Gets a picture');
  await client.patch(id).unset(['picture']).commit();
  const page = await signedIn(await newMember(), { viewport });
  await openDocument(page, 'article', id);
  const buffer = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#0b5c56' } })
    .png()
    .toBuffer();
  const picture = page.getByTestId('image-input').first();
  // Pressed again when the form was drawn anew under the pointer, as it is while documents arrive.
  await eventually(async () => {
    const chosen = page.waitForEvent('filechooser', { timeout: 3_000 });
    await Promise.all([chosen, picture.getByTestId('file-input-upload-button-sanity-default').click()]);
    await (await chosen).setFiles({ name: 'square.png', mimeType: 'image/png', buffer });
  });
  await eventually(async () =>
    expect(await client.getDocument(`drafts.${id}`)).toMatchObject({
      picture: { asset: { _ref: expect.stringMatching(/^image-[0-9a-f]{40}-640x400-png$/) } },
    }),
  );
  await picture.getByRole('button', { name: 'Open image edit dialog' }).click();
  const tool = await largest(page.getByRole('dialog').locator('svg'));
  await drag(page, tool, [0.82, 0.81], [0.7, 0.7]);
  await keepScreenshot(page, 'studio/hotspot');
  await eventually(async () => {
    const draft = await client.getDocument(`drafts.${id}`);
    const { hotspot } = draft?.['picture'] as { hotspot?: { width: number } };
    expect(hotspot?.width).toBeLessThan(1);
  });
});

test('a person is made from within the field that refers to one', async () => {
  const id = await newArticle('Refers to a new person');
  await client.patch(id).unset(['author']).commit();
  const page = await signedIn(await newMember(), { viewport });
  await openDocument(page, 'article', id);
  await eventually(async () => {
    await page.getByTestId('group-tab-review').click();
    const create = page.getByTestId('create-new-document-select-author-selectTypeMenuButton');
    await create.click({ timeout: 5_000 });
  });
  const name = page.getByTestId('field-name').locator('input');
  await name.fill('Elizabeth Garrett');
  await keepScreenshot(page, 'studio/create-in-place');
  await eventually(async () => {
    const made = await client.fetch<string>('*[_type == "person" && name == "Elizabeth Garrett"][0]._id');
    expect(made).toMatch(/^drafts\./);
    expect(await client.getDocument(`drafts.${id}`)).toMatchObject({ author: { _ref: made.replace('drafts.', '') } });
  });
});
