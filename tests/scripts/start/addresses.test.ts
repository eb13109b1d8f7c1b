import { studioUrl } from '#scripts/start/addresses.ts';

test.each([
  ['http://localhost:3000', 'http://192.168.1.5:3000/studio'],
  ['https://www.example.org', 'https://www.example.org/studio'],
])('with SITE_URL %s people open the Studio at %s', (siteUrl, url) => {
  expect(studioUrl(siteUrl, 'http://192.168.1.5:3000')).toBe(url);
});
