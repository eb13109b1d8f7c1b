/** One page of each kind, for checks that take too long for all. */
export const ONE_OF_EACH = [
  '/',
  '/articles',
  '/articles/what-the-research-says',
  '/articles/what-the-research-says/leaflet',
  '/faqs',
  '/faqs/is-it-safe',
  '/resources',
  '/topics',
  '/topics/safety',
  '/people',
  '/people/ruth-ellery',
  '/glossary',
  '/es',
  '/es/articles/que-dice-la-investigacion',
  '/contact',
  '/privacy',
  '/search?q=CST',
  '/search?q=zzzz',
  '/feedback?page=/articles/what-the-research-says',
];

/** What the site answers with 404. */
export const NOT_FOUND = '/no-such-page';
