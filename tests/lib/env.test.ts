import { EnvError, parseEnv } from '#lib/env.ts';

const problem = (variables: Record<string, string>): string => {
  try {
    parseEnv(variables);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('parseEnv', () => {
  test('keeps the pages beside the build they belong to', () => {
    expect(parseEnv({ SITE_BUILD_DIR: '.cache/test-site' }).pagesDir).toBe('.cache/test-site-pages');
    expect(parseEnv({ PAGES_DIR: '/var/lib/stillpoint/pages' }).pagesDir).toBe('/var/lib/stillpoint/pages');
  });

  test('needs nothing: the embedded lake on this machine', () => {
    expect(parseEnv({})).toEqual({
      host: '127.0.0.1',
      feedbackToken: undefined,
      indexNowKey: undefined,
      indexNowEndpoint: 'https://api.indexnow.org/indexnow',
      port: 3000,
      siteUrl: 'http://localhost:3000',
      hosted: false,
      projectId: 'stillpoint',
      dataset: 'production',
      apiHost: 'http://127.0.0.1:3333',
      trustedProxies: [],
      useProjectHostname: false,
      readToken: undefined,
      webhookSecret: undefined,
      contentMaxAge: 600,
      lakePort: 3333,
      lakeDir: '.lake',
      buildDir: '.next',
      pagesDir: '.pages',
      onVercel: false,
      studioDevUrl: undefined,
      cdn: undefined,
    });
  });

  test('moves to hosted Sanity with two variables', () => {
    expect(parseEnv({ SANITY_PROJECT_ID: 'ab12cd34', SANITY_DATASET: 'staging' })).toMatchObject({
      hosted: true,
      projectId: 'ab12cd34',
      dataset: 'staging',
      apiHost: 'https://api.sanity.io',
      useProjectHostname: true,
    });
  });

  test('follows the ports', () => {
    expect(parseEnv({ PORT: '8080', LAKE_PORT: '9090' })).toMatchObject({
      port: 8080,
      siteUrl: 'http://localhost:8080',
      apiHost: 'http://127.0.0.1:9090',
    });
  });

  test('treats an empty line of .env as unset', () => {
    expect(parseEnv({ PORT: '', SANITY_PROJECT_ID: ' ', SANITY_READ_TOKEN: '' })).toEqual(parseEnv({}));
  });

  test('takes a lake that runs elsewhere, unless the content is in hosted Sanity', () => {
    const LAKE_URL = 'http://10.0.0.5:3333';
    expect(parseEnv({ LAKE_URL })).toMatchObject({ hosted: false, apiHost: LAKE_URL, lakeUrl: LAKE_URL });
    expect(problem({ LAKE_URL, SANITY_PROJECT_ID: 'ab12cd34' })).toMatch(/LAKE_URL and SANITY_PROJECT_ID are both set/);
  });

  test('drops the trailing slash of an address', () => {
    expect(parseEnv({ SITE_URL: 'https://example.org/', SANITY_API_HOST: 'http://localhost:4000/' })).toMatchObject({
      siteUrl: 'https://example.org',
      apiHost: 'http://localhost:4000',
    });
  });

  test.each([
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['LAKE_PORT', '-1'],
    ['LAKE_URL', 'http://lake.example.org/path'],
    ['HOST', 'my host'],
    ['SITE_URL', 'www.example.org'],
    ['SITE_URL', 'https://example.org/site'],
    ['SITE_URL', 'ftp://example.org'],
    ['SANITY_API_HOST', 'localhost:3333'],
    ['SANITY_API_HOST', 'https://user:pass@example.org'],
    ['SANITY_PROJECT_ID', 'My Project'],
    ['SANITY_DATASET', 'Production!'],
    ['SITE_BUILD_DIR', 'build'],
    ['SITE_BUILD_DIR', '../build'],
  ])('refuses %s=%s, repeating the value and giving an example', (variable, value) => {
    const message = problem({ [variable]: value });
    expect(message).toContain(`${variable} is "${value}": write `);
    expect(message).toMatch(new RegExp(`such as ${variable}=\\S+`));
  });

  test.each([
    ['SANITY_WEBHOOK_SECRET', 'too short'],
    ['SANITY_READ_TOKEN', 'two words'],
    ['SANITY_FEEDBACK_TOKEN', 'two words'],
  ])('refuses %s without repeating the secret', (variable, value) => {
    const message = problem({ [variable]: value });
    expect(message).toContain(`${variable} has 9 characters and cannot be used: write `);
    expect(message).not.toContain(value);
  });

  test('names every broken variable at once, a line each', () => {
    expect(problem({ PORT: 'x', SITE_URL: 'y' }).split('\n')).toHaveLength(2);
  });

  test('refuses half of a move to hosted Sanity', () => {
    expect(problem({ SANITY_DATASET: 'staging' })).toBe(
      'SANITY_DATASET is "staging" and SANITY_PROJECT_ID is missing: set both for hosted Sanity, or neither for the embedded lake.',
    );
  });

  test('refuses one port for two servers', () => {
    expect(problem({ PORT: '3333' })).toBe('PORT and LAKE_PORT are both 3333: give the site and the lake a port each.');
  });

  test.each([
    [{ CDN: 'varnish' }, /CDN_PURGE_URL is missing/],
    [{ CDN: 'cloudflare', CDN_TOKEN: 'a' }, /CDN_SERVICE is missing/],
    [{ CDN: 'fastly', CDN_SERVICE: 'a' }, /CDN_TOKEN is missing/],
    [{ CDN: 'akamai' }, /CDN is "akamai"/],
    [{ CDN: 'varnish', CDN_PURGE_URL: 'http://a:6081,b' }, /CDN_PURGE_URL is/],
    [{ CDN: 'fastly', CDN_SERVICE: 'a', CDN_TOKEN: 'has a space' }, /CDN_TOKEN has 11 characters/],
  ])('says what a CDN needs: %j', (variables, message) => {
    expect(problem(variables as Record<string, string>)).toMatch(message);
  });

  test('knows where each CDN takes purges', () => {
    expect(parseEnv({ CDN: 'varnish', CDN_PURGE_URL: 'http://a:6081, http://b:6081/' }).cdn).toEqual({
      kind: 'varnish',
      urls: ['http://a:6081', 'http://b:6081'],
    });
    expect(parseEnv({ CDN: 'fastly', CDN_SERVICE: 's', CDN_TOKEN: 't' }).cdn).toMatchObject({
      url: 'https://api.fastly.com',
    });
  });
});
