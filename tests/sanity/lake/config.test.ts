import { readConfig } from '#sanity/lake/config.ts';

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3333,
      directory: '.lake',
      aclMode: 'private',
      projectId: 'stillpoint',
      dataset: 'production',
      allowedHosts: [],
      trustedProxies: [],
      allowedOrigins: [],
    });
  });

  it('takes an empty value for none, and lists apart', () => {
    const config = readConfig({ LAKE_PORT: '', LAKE_CORS_ORIGINS: 'https://a.example, https://b.example' });
    expect(config).toMatchObject({ port: 3333, allowedOrigins: ['https://a.example', 'https://b.example'] });
  });

  it('sends e-mail with a server and a sender, whose links lead to the site', () => {
    const SMTP_URL = 'smtps://user:secret@smtp.example.org';
    const MAIL_FROM = 'Rose Street <studio@example.org>';
    expect(readConfig({ SMTP_URL, MAIL_FROM, SITE_URL: 'https://site.example/' }).mail).toEqual({
      smtpUrl: SMTP_URL,
      from: MAIL_FROM,
      siteUrl: 'https://site.example',
    });
    expect(readConfig({ SMTP_URL, MAIL_FROM, PORT: '3001' }).mail?.siteUrl).toBe('http://localhost:3001');
    expect(readConfig({ MAIL_FROM }).mail).toBeUndefined();
  });

  it.each([
    [{ LAKE_PORT: 'abc' }, 'LAKE_PORT: a port number'],
    [{ SMTP_URL: 'smtp://smtp.example.org' }, 'MAIL_FROM: needed with SMTP_URL'],
    [{ SMTP_URL: 'https://smtp.example.org', MAIL_FROM: 'a@example.org' }, 'SMTP_URL: a URL such as smtps:'],
    [{ MAIL_FROM: 'a@example.org\r\nBcc: b@example.org' }, 'MAIL_FROM: a sender, such as'],
  ])('says what is wrong with %j', (env, message) => {
    expect(() => readConfig(env)).toThrow(message);
  });
});
