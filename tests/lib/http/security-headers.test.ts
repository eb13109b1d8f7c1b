import { draftHeaders, readingHeaders, studioHeaders, transportHeaders } from '#lib/http/security-headers.ts';

test('reading pages may run no script and load nothing from another host', () => {
  const policy = readingHeaders['Content-Security-Policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe/);
});

test.each([readingHeaders, draftHeaders, studioHeaders(false), studioHeaders(true)])(
  'only the site frames it',
  (headers) => {
    expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'self'");
  },
);

test('drafts, and the Studio on the embedded lake, ask no other host', () => {
  for (const headers of [draftHeaders, studioHeaders(false)]) {
    expect(headers['Content-Security-Policy']).not.toMatch(/https?:|wss?:|\*|unsafe-eval/);
  }
});

test.each([true, false])('the Studio runs script from files only (hosted: %s)', (hosted) => {
  const policy = studioHeaders(hosted)['Content-Security-Policy'];
  expect(policy).toMatch(/script-src 'self'[ ;]/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test('the Studio of hosted Sanity asks Sanity, and nobody else', () => {
  const hosts = studioHeaders(true)['Content-Security-Policy']!.match(/\w+:\/\/[^ ;]+/g);
  const own = ['https://*.sanity.io', 'https://sanity-cdn.com', 'https://*.sanity-cdn.com', 'wss://*.sanity.io'];
  expect(new Set(hosts)).toEqual(new Set(own));
});

test('https is demanded only of a site that has it', () => {
  expect(transportHeaders('https://www.example.org')).toHaveProperty('Strict-Transport-Security');
  expect(transportHeaders('http://localhost:3000')).toEqual({});
});
