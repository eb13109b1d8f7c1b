/** One page of each kind, for checks that take too long for all. */
export const ONE_OF_EACH = [
  '/',
  '/articles',
  '/articles/what-the-research-says',
  '/articles/what-the-research-says/leaflet',
  '/faqs',
  '/resources',
  '/topics/safety',
  '/people/ruth-ellery',
  '/glossary',
  '/es',
  '/es/articles/que-dice-la-investigacion',
  '/contact',
  '/privacy',
  '/search?q=CST',
];

/** True under `npm run test:deep`. */
export const DEEP = process.env.DEEP === '1';
