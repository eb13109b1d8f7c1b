import sharp from 'sharp';

import { drawShareCard } from '#lib/seo/share-picture.ts';
import { hostileTexts } from '#tests/support/hostile-text.ts';

it('draws a PNG of the size that Open Graph readers expect', async () => {
  const picture = await drawShareCard({
    title: 'What the research says',
    label: 'Research',
    practiceName: 'Stillpoint',
    picture: null,
  });
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
});

it('draws whatever a title holds', async () => {
  const text = hostileTexts(7);
  for (let count = 0; count < 5; count++) {
    const picture = await drawShareCard({ title: text(), label: text(), practiceName: text(), picture: null });
    expect((await sharp(picture).metadata()).width).toBe(1200);
  }
}, 60_000);

const titled = async (title: string) =>
  (await drawShareCard({ title, label: null, practiceName: 'Stillpoint', picture: null })).toString('base64');

it('draws the letters of other languages that write in Latin', async () => {
  // Letters without a sign would all be the same box.
  const pictures = await Promise.all(['ł', 'ş', 'ő', 'ğ'].map(titled));
  expect(new Set(pictures).size).toBe(4);
});

it('draws the name of the practice rather than part of a title', async () => {
  const practice = await titled('Stillpoint');
  expect(await titled('Pain 疼痛')).toBe(practice);
  expect(await titled('Stillpoint 👋')).toBe(practice);
});
