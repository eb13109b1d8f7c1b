import { ownPath } from '#lib/preview/own-path.ts';

test.each(['/', '/articles/a', '/articles/a?page=2#b'])('%s is a path of ours', (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  '//evil.example',
  '/..//evil.example',
  '/\\evil.example',
  '/%2e%2e//evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '',
  null,
])('%s leads to the home page', (path) => {
  const safe = ownPath(path);
  expect(new URL(safe, 'https://site.example').origin).toBe('https://site.example');
  expect(safe).toBe('/');
});
