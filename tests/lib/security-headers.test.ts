import { draftHeaders, readingHeaders, studioHeaders, transportHeaders } from '../../lib/security-headers.ts';

test('reading pages may run no script and load nothing from another host', () => {
  const policy = readingHeaders['Content-Security-Policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe/);
});

test.each([readingHeaders, draftHeaders('http://127.0.0.1:3333'), studioHeaders])(
  'only the site frames it',
  (headers) => {
    expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'self'");
  },
);

test('drafts may listen to the content source', () => {
  expect(draftHeaders('http://127.0.0.1:3333')['Content-Security-Policy']).toContain(
    "connect-src 'self' http://127.0.0.1:3333",
  );
});

test('https is demanded only of a site that has it', () => {
  expect(transportHeaders('https://www.example.org')).toHaveProperty('Strict-Transport-Security');
  expect(transportHeaders('http://localhost:3000')).toEqual({});
});
