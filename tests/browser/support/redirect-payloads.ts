const HOST = 'evil.test';

/** What may stand before a host, so that a check takes the whole for a path and a browser does not. */
const prefixes = [
  '//',
  '///',
  '////',
  '\\\\',
  '/\\',
  '\\/',
  '/\\/',
  '/\t/',
  '/\n/',
  '/\r\n/',
  '\t//',
  ' //',
  '\u0000//',
  '\u00a0//',
  '/.//',
  '/..//',
  '/a/..//',
  '/%2e%2e//',
  '/%2e//',
  '/%2f',
  '/%5c',
  '/%09/',
  '%2f%2f',
  '%5c%5c',
  '/;//',
  '/?//',
  '/#//',
  '/@',
  '@',
  ':@',
  '.',
  '/.',
  'http:',
  'http:/',
  'http://',
  'http:\\\\',
  'hTTp://',
  'https:',
  'https:/',
  'https://',
  'https:\\\\',
  'ht\ttps://',
  '\u0001https://',
  'ftp://',
  'ws://',
  'file://',
  'blob:https://',
  'javascript://',
  'data:text/html,//',
  'view-source:https://',
];

/** What may stand after it, so that a check finds in it what it looks for. */
const suffixes = ['', '/', '/articles', '?q=/', '#/articles', '%2f..', ':80/'];

/** Addresses that lead to another site, or would with a careless check. */
export const redirectPayloads: readonly string[] = prefixes.flatMap((prefix) =>
  suffixes.map((suffix) => prefix + HOST + suffix),
);
