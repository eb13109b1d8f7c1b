import { readTarget } from '#server/request-target.ts';
import { requestFor } from './support/requests.ts';

const read = (url: string, method = 'GET', rawHeaders?: string[]) => {
  const request = requestFor(url, { method });
  if (rawHeaders) request.rawHeaders = rawHeaders;
  return { isRead: readTarget(request), url: request.url, host: request.headers.host };
};

test.each([
  '/',
  '/articles/what-is-it?utm_source=x&q=100%',
  '/articles/caf%C3%A9',
  '/search?q=%E9',
  '/a|b?x={y}',
  `/${'a-'.repeat(5_000)}!`,
])('%s is read as it is', (url) => {
  expect(read(url)).toEqual({ isRead: true, url, host: 'www.example.org' });
});

test.each([
  '/%',
  '/%4',
  '/%zz',
  '/articles/caf%E9',
  '/_next/static/%',
  '/api/%',
  '/lake/%',
  '/%00',
  '/%C0%80',
  '/%ED%A0%80',
])('%s is no path in UTF-8', (url) => {
  expect(read(url).isRead).toBe(false);
});

test.each([
  '',
  'about',
  'example.org:443',
  'ftp://example.org/',
  'http://',
  'http:///a',
  'http://u@h/a',
  '/a#b',
  '/a b',
  '/café',
])('"%s" has no form that a server takes', (url) => {
  expect(read(url).isRead).toBe(false);
});

test.each([
  ['http://other.example:8080/a?b', '/a?b', 'other.example:8080'],
  ['HTTPS://other.example', '/', 'other.example'],
  ['http://[::1]:80?q', '/?q', '[::1]:80'],
])('the absolute form %s is read, and its host counts', (target, url, host) => {
  expect(read(target)).toEqual({ isRead: true, url, host });
});

test('the asterisk is for OPTIONS', () => {
  expect([read('*', 'OPTIONS').isRead, read('*').isRead]).toEqual([true, false]);
});

test.each([
  ['a b', false],
  ['a/b', false],
  ['u@h', false],
  ['h:port', false],
  ['', true],
  ['EXAMPLE.org:80', true],
  ['my_host', true],
  ['[::1]:3000', true],
])('the host "%s" is one: %s', (host, isOne) => {
  expect(readTarget(requestFor('/', { headers: { host } }))).toBe(isOne);
});

test.each([
  ['1.1', false],
  ['1.0', true],
])('HTTP/%s without a host is read: %s', (httpVersion, isRead) => {
  const request = Object.assign(requestFor('/'), { httpVersion, rawHeaders: [], headers: {} });
  expect(readTarget(request)).toBe(isRead);
});

test('two hosts are one too many', () => {
  expect(read('/', 'GET', ['Host', 'a', 'Accept', '*/*', 'HOST', 'a']).isRead).toBe(false);
});
