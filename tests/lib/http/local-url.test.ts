import { localUrl } from '#lib/http/local-url.ts';

test.each([
  ['127.0.0.1', 'http://127.0.0.1:3000'],
  ['0.0.0.0', 'http://127.0.0.1:3000'],
  ['::', 'http://127.0.0.1:3000'],
  ['::1', 'http://[::1]:3000'],
  ['192.168.1.5', 'http://192.168.1.5:3000'],
])('a server on %s is reached from this machine at %s', (host, url) => {
  expect(localUrl(host, 3000)).toBe(url);
});
