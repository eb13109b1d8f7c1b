import { readFile } from 'node:fs/promises';

import { type Page } from 'playwright-core';
import sharp from 'sharp';

import { BLUE, colourAt, locatedAnimation, locatedPicture, RED, tracesIn } from '#tests/support/located-pictures.ts';
import { eventually } from '#tests/support/eventually.ts';
import { DEEP, deepTest } from '#tests/support/deep.ts';
import { client, keepScreenshot, site } from '../support/site.ts';
import { newArticle, openDocument, sharedStudio } from './studio.ts';

/** So tall that the whole form is drawn: the Studio leaves out what is far from the window. */
const viewport = { width: 1400, height: 2600 };

/** 64 × 32, left half red, right half blue, with the place where it was taken. */
const TELEPHONE = 'tests/support/pictures/telephone.heic';

interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

let page: Page;
let id: string;

/** An article's form, from which the picture was taken out. */
async function openForm(): Promise<void> {
  id = await newArticle('Gets pictures');
  await client.patch(id).unset(['picture']).commit();
  page = await sharedStudio('editor', viewport);
  await openDocument(page, 'article', id);
}

const picture = () => page.getByTestId('image-input').first();
const uploadButton = () => picture().getByTestId('file-input-upload-button-sanity-default');
const toast = ({ name }: { name: string }) =>
  page.getByTestId('toast-provider').or(page.locator('[data-ui="Toast"]')).filter({ hasText: name });

async function choose(file: Upload): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await uploadButton().click();
  await (await chooser).setFiles(file);
}

/** Chooses another picture in place of the one that the form shows. */
async function replaceWith(file: Upload): Promise<void> {
  await picture().getByTestId('options-menu-button').click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Upload' }).click();
  await (await chooser).setFiles(file);
}

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 1 })
    .toBuffer();

/** The stored file of the article's picture, once it has changed. */
async function storedAfter(before: string | undefined): Promise<{ ref: string; bytes: Buffer }> {
  let ref = '';
  await eventually(async () => {
    const draft = await client.getDocument<{ picture?: { asset?: { _ref: string } } }>(`drafts.${id}`);
    ref = draft?.['picture']?.asset?._ref ?? '';
    expect(ref).toMatch(/^image-/);
    expect(ref).not.toBe(before);
  });
  const [, hash, size, format] = ref.split('-');
  const answer = await fetch(`${site.lakeUrl}/images/stillpoint/production/${hash}-${size}.${format}`);
  return { ref, bytes: Buffer.from(await answer.arrayBuffer()) };
}

const near = (colour: readonly number[], expected: readonly number[]) =>
  colour.every((value, channel) => Math.abs(value - expected[channel]!) < 40);

/** Chooses files that are to be refused, and waits for the reason of each. */
async function seeRefused(refusals: readonly (readonly [Upload, RegExp])[]): Promise<void> {
  for (const [file, reason] of refusals) {
    await choose(file);
    await toast(file).filter({ hasText: reason }).first().waitFor();
    await keepScreenshot(page, `studio/refused-${file.name}`);
    await uploadButton().waitFor();
  }
}

test('a telephone’s HEIC is stored as JPEG; what is refused says why, and the form stays as it was', async () => {
  await openForm();
  const noPicture = Buffer.from('%PDF-1.7');
  await seeRefused([[{ name: 'letter.jpg', mimeType: 'image/jpeg', buffer: noPicture }, /This is no JPEG, PNG/]]);
  const heic = await readFile(TELEPHONE);
  if (DEEP)
    await seeRefused([
      [{ name: 'empty.png', mimeType: 'image/png', buffer: Buffer.alloc(0) }, /The file is empty/],
      [{ name: 'letter.pdf', mimeType: 'application/pdf', buffer: noPicture }, /It is not a picture/],
      [{ name: 'half.heic', mimeType: 'image/heic', buffer: heic.subarray(0, 500) }, /HEIC picture is damaged/],
      [{ name: '101.png', mimeType: 'image/png', buffer: await blank(10_100, 10_000) }, /more than 100 million pixels/],
    ]);
  expect(tracesIn(heic)).not.toEqual([]);
  await choose({ name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer: heic });
  const { ref, bytes } = await storedAfter(undefined);
  expect([ref, tracesIn(bytes)]).toEqual([expect.stringContaining('64x32-jpg'), []]);
  expect(near(await colourAt(bytes, 10, 16), RED) && near(await colourAt(bytes, 54, 16), BLUE)).toBe(true);
});

deepTest('pictures of every kind are stored upright, without where they were taken', async () => {
  await openForm();
  const files: (Upload & { stored: string })[] = [
    { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await locatedPicture('jpeg'), stored: '32x64-jpg' },
    { name: 'scan.tif', mimeType: 'image/tiff', buffer: await locatedPicture('tiff'), stored: '32x64-tif' },
    { name: 'photo.webp', mimeType: 'image/webp', buffer: await locatedPicture('webp'), stored: '32x64-webp' },
    { name: 'photo.avif', mimeType: 'image/avif', buffer: await locatedPicture('avif'), stored: '32x64-avif' },
    { name: 'move.gif', mimeType: 'image/gif', buffer: await locatedAnimation(), stored: '40x20-gif' },
    { name: 'large.png', mimeType: 'image/png', buffer: await blank(10_000, 6_000), stored: '10000x6000-png' },
  ];
  let before: string | undefined;
  for (const file of files) {
    await (before ? replaceWith(file) : choose(file));
    const { ref, bytes } = await storedAfter(before);
    expect([file.name, ref, tracesIn(bytes)]).toEqual([file.name, expect.stringContaining(file.stored), []]);
    if (file.name.endsWith('gif')) expect((await sharp(bytes).metadata()).pages).toBe(3);
    before = ref;
  }
});
