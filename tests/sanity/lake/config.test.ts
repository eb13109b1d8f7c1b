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

  it.each([[{ LAKE_PORT: 'abc' }, 'LAKE_PORT: a port number']])('says what is wrong with %j', (env, message) => {
    expect(() => readConfig(env)).toThrow(message);
  });
});
