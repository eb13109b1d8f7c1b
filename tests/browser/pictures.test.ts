import { newPage } from './support/site.ts';

/** Pages with pictures in each of the places where they stand. */
const PAGES = ['/', '/articles', '/articles/what-is-craniosacral-therapy', '/about', '/people', '/people/ruth-ellery'];

/** Widths are promised before the layout is known, so a twentieth may be missing or too much. */
const TOLERANCE = 0.05;

test.each([360, 700, 900, 1280, 1600])(
  'in a window of %i pixels the first picture says how wide it stands',
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
        return [...document.images]
          .filter(({ loading }) => loading === 'eager')
          .map((image) => {
            const { width: shown, height } = image.getBoundingClientRect();
            // `object-fit: cover` enlarges the picture until it fills both ways.
            const natural = Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
            return {
              stands: Math.round(Math.max(shown, height * natural)),
              says: widthOf(image.sizes),
              sizes: image.sizes,
            };
          });
      });
      for (const { stands, says, sizes } of pictures) {
        if (Math.abs(says - stands) > stands * TOLERANCE) wrong.push({ path, stands, says, sizes });
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
