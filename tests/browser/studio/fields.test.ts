import { type Locator, type Page } from 'playwright-core';
import sharp from 'sharp';

import { webPage } from '#tests/support/clipboard/web-page.ts';
import { word } from '#tests/support/clipboard/word.ts';
import { deepTest } from '#tests/support/deep.ts';
import { eventually } from '#tests/support/eventually.ts';
import { client, keepScreenshot } from '../support/site.ts';
import { bodyBecomes, copy, paste, text } from './clipboard.ts';
import { newArticle, openDocument, sharedStudio } from './studio.ts';

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

/** The drawing in which a crop is set, once nothing moves any more: it is wider than any icon, and is drawn when the picture has been loaded. */
async function drawing(shapes: Locator): Promise<Locator> {
  let [before, index] = ['', -1];
  await eventually(async () => {
    const boxes = await shapes.evaluateAll((found) =>
      found.map((shape) => shape.getBoundingClientRect().toJSON() as DOMRect),
    );
    const [now, last] = [JSON.stringify(boxes), before];
    before = now;
    expect(now).toBe(last);
    index = boxes.findIndex(({ width }) => width > 200);
    expect(index).not.toBe(-1);
  });
  return shapes.nth(index);
}

deepTest('a picture is uploaded, its crop and the part of it that must stay visible are set', async () => {
  const id = await newArticle('Gets a picture');
  await client.patch(id).unset(['picture']).commit();
  const page = await sharedStudio('editor', viewport);
  await openDocument(page, 'article', id);
  const buffer = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#0b5c56' } })
    .png()
    .toBuffer();
  const picture = page.getByTestId('image-input').first();
  const chosen = page.waitForEvent('filechooser');
  await picture.getByTestId('file-input-upload-button-sanity-default').click();
  await (await chosen).setFiles({ name: 'square.png', mimeType: 'image/png', buffer });
  await eventually(async () =>
    expect(await client.getDocument(`drafts.${id}`)).toMatchObject({
      picture: { asset: { _ref: expect.stringMatching(/^image-[0-9a-f]{40}-640x400-png$/) } },
    }),
  );
  await picture.getByRole('button', { name: 'Open image edit dialog' }).click();
  const tool = await drawing(page.getByRole('dialog').locator('svg'));
  const savedPicture = async () =>
    (await client.getDocument(`drafts.${id}`))?.['picture'] as { crop?: { top: number }; hotspot?: { width: number } };
  await drag(page, tool, [0.82, 0.81], [0.7, 0.7]);
  await eventually(async () => expect((await savedPicture()).hotspot?.width).toBeLessThan(1));
  await drag(page, tool, [0.5, 0.03], [0.5, 0.2]);
  await eventually(async () => expect((await savedPicture()).crop?.top).toBeCloseTo(0.2, 1));
  await keepScreenshot(page, 'studio/hotspot');
});

deepTest('a field is copied from one article and pasted into another', async () => {
  const [from, to] = [await newArticle('Copied from'), await newArticle('Pasted into')];
  await client.patch(from).set({ summary: 'Worth having twice.' }).commit();
  const page = await sharedStudio('editor', viewport);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const choose = async (id: string, entry: string) => {
    await openDocument(page, 'article', id);
    await eventually(async () => {
      const summary = page.getByTestId('field-summary');
      await summary.hover({ timeout: 2_000 });
      await summary.getByTestId('field-actions-trigger').click({ timeout: 2_000 });
      await page.getByRole('menuitem', { name: entry }).filter({ visible: true }).click({ timeout: 2_000 });
    });
  };
  await choose(from, 'Copy field');
  await eventually(async () =>
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Worth having twice.'),
  );
  await choose(to, 'Paste field');
  await eventually(async () =>
    expect(await client.getDocument(`drafts.${to}`)).toMatchObject({ summary: 'Worth having twice.' }),
  );
});

deepTest('a person is made from within the field that refers to one', async () => {
  const id = await newArticle('Refers to a new person');
  await client.patch(id).unset(['author']).commit();
  const page = await sharedStudio('editor', viewport);
  await openDocument(page, 'article', id);
  await page.getByTestId('group-tab-review').click();
  await page.getByTestId('create-new-document-select-author-selectTypeMenuButton').click();
  const name = page.getByTestId('field-name').locator('input');
  await name.fill('Elizabeth Garrett');
  await keepScreenshot(page, 'studio/create-in-place');
  await eventually(async () => {
    const made = await client.fetch<string>('*[_type == "person" && name == "Elizabeth Garrett"][0]._id');
    expect(made).toMatch(/^drafts\./);
    expect(await client.getDocument(`drafts.${id}`)).toMatchObject({ author: { _ref: made.replace('drafts.', '') } });
  });
});

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const linked = {
  _type: 'block',
  _key: 'a',
  style: 'normal',
  markDefs: [
    { _type: 'internalLink', _key: 'l', to: { _type: 'reference', _ref: 'article-what-happens-in-a-session' } },
  ],
  children: [{ _type: 'span', _key: 'b', text: 'Ours', marks: ['l'] }],
};
const OURS = 'normal: internalLink(Ours)';

test('what is pasted keeps its structure, is undone in one step, and a notice names what was left out', async () => {
  const id = await newArticle('Gets text from elsewhere');
  await client
    .patch(id)
    .set({ body: [linked] })
    .commit();
  const page = await sharedStudio('editor', viewport);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDocument(page, 'article', id);

  await text(page).click();
  await eventually(async () => {
    // The editor hears of a selection up to 100 ms after the browser made it, and cuts nothing before.
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+x');
    await text(page).getByText('Ours').waitFor({ state: 'detached', timeout: 10_000 });
  });
  await page.keyboard.press('Control+v');
  await bodyBecomes(id, [OURS]);

  await page.keyboard.press('Enter');
  await paste(page, { 'text/plain': 'As it is <b>typed</b>' });
  const before = [OURS, 'normal: As it is <b>typed</b>'];
  await bodyBecomes(id, before);

  await page.keyboard.press('Enter');
  const html = word([
    { kind: 'heading', level: 1, runs: [{ text: 'Top' }] },
    { kind: 'paragraph', runs: [{ text: 'a ' }, { text: 'word', bold: true }, { text: ' lined', underline: true }] },
    {
      kind: 'list',
      items: [
        { type: 'number', level: 1, runs: [{ text: 'One' }] },
        { type: 'bullet', level: 2, runs: [{ text: 'Within' }] },
      ],
    },
    {
      kind: 'table',
      rows: [
        ['Day', 'Hours'],
        ['Monday', '9 to 5'],
      ],
    },
    { kind: 'picture', src: PIXEL, alt: '' },
    { kind: 'paragraph', runs: [{ text: 'After' }] },
  ]);
  await paste(page, { 'text/html': html, 'text/plain': 'Top' });
  await page.getByText('Left out: underlining.').first().waitFor();
  await bodyBecomes(id, [
    ...before,
    'h2: Top',
    'normal: a strong(word) lined',
    'number 1: One',
    'bullet 2: Within',
    'table Day | Hours / Monday | 9 to 5',
    'picture 1x1-png',
    'normal: After',
  ]);
  await page.keyboard.press('Control+z');
  await bodyBecomes(id, [...before, 'normal: ']);

  await copy(
    page,
    webPage([
      {
        kind: 'heading',
        level: 3,
        runs: [{ text: 'There', href: 'https://www.google.com/url?q=https://example.org/' }],
      },
    ]),
  );
  await page.keyboard.press('Control+v');
  await bodyBecomes(id, [...before, 'h3: link(There)']);
  await keepScreenshot(page, 'studio/pasted');
});
