import { sampleOf } from '#tests/support/deep.ts';
import { newPage } from './support/site.ts';

/** Pages with pictures in each of the places where they stand. */
const PAGES = ['/', '/articles', '/articles/what-is-craniosacral-therapy', '/about', '/people', '/people/ruth-ellery'];

/** Widths are promised before the layout is known, so a twentieth may be missing or too much. */
const TOLERANCE = 0.05;

/** A telephone's and a computer's first. */
const WIDTHS = sampleOf([360, 1280, 700, 900, 1600], 2);

test.each(WIDTHS)(
  'in a window of %i pixels the first picture says how wide it stands, and no frame cuts a picture',
  async (width) => {
    const page = await newPage({ viewport: { width, height: 900 } });
    const wrong: unknown[] = [];
    for (const path of PAGES) {
      await page.goto(path);
      const pictures = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('div'));
        probe.style.position = 'absolute';
        const widthOf = (sizes: string) => {
          const choice = sizes.split(/,(?![^(]*\))/).map((part) => /^\s*(\(min-width: [^)]+\))?\s*(.+)$/.exec(part)!);
          probe.style.width = choice.find(([, query]) => !query || matchMedia(query).matches)![2]!;
          return probe.offsetWidth;
        };
        return [...document.images].map((image) => {
          const source = image.parentElement!.querySelector('source')!;
          const chosen = source.media && matchMedia(source.media).matches ? source : image;
          const box = image.getBoundingClientRect();
          const number = (name: string) => Number(chosen.getAttribute(name));
          return {
            stands: Math.round(box.width),
            says: image.loading === 'eager' ? widthOf(chosen.sizes) : null,
            sizes: chosen.sizes,
            // Of the file's height, a telephone's half pixel aside.
            cut: Math.abs((box.width * number('height')) / number('width') - box.height) > 1,
            fit: getComputedStyle(image).objectFit,
          };
        });
      });
      for (const { stands, says, sizes, cut, fit } of pictures) {
        if (says !== null && Math.abs(says - stands) > stands * TOLERANCE) wrong.push({ path, stands, says, sizes });
        if (cut && fit !== 'contain') wrong.push({ path, stands, sizes, fit });
      }
    }
    expect(wrong).toEqual([]);
  },
);

test('Chromium takes the AVIF', async () => {
  const page = await newPage();
  const types = new Set<string | undefined>();
  page.on('response', (answer) => {
    if (new URL(answer.url()).pathname.startsWith('/media/')) types.add(answer.headers()['content-type']);
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect([...types]).toEqual(['image/avif']);
});

test('a picture has its colours before it has its pixels', async () => {
  const page = await newPage();
  await page.route('**/media/**', (route) => route.abort());
  await page.goto('/articles');
  const picture = page.locator('.card-picture img').first();
  const background = await picture.evaluate((image) => getComputedStyle(image).backgroundImage);
  expect(background).toMatch(/^linear-gradient\(rgb\(\d+, \d+, \d+\), rgb\(\d+, \d+, \d+\)\)$/);
});
