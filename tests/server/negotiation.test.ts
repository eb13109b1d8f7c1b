import { negotiateEncoding, prefersHtml } from '#server/negotiation.ts';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=1.0, gzip;q=0.8', 'br'],
  ['br;q=0.8, gzip;q=1.0', 'gzip'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity;q=0', 'identity'],
  ['gzip, identity;q=0', 'gzip'],
  ['identity, gzip;q=0.5', 'identity'],
  ['gzip;q=0.5, identity;q=0.5', 'gzip'],
  ['gzip;q=0.000', 'identity'],
  ['vibrato', 'identity'],
  [' , ,', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
])('Accept-Encoding: %s gets %s', (accepted, encoding) => {
  expect(negotiateEncoding(accepted)).toBe(encoding);
});

test.each([
  [undefined, true],
  ['*/*', true],
  ['text/*', true],
  ['text/html', true],
  ['TEXT/HTML', true],
  ['image/avif,image/webp,*/*;q=0.8', true],
  ['text/plain;q=0.5, text/html;q=0.4', false],
  ['text/html;q=0, */*', false],
  ['application/json', false],
  ['text/htmlx', false],
])('Accept: %s gets HTML: %s', (accept, html) => {
  expect(prefersHtml(accept)).toBe(html);
});
