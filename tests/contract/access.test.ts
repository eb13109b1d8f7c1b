import { request } from 'node:http';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { startLake } from '#sanity/lake/lake.ts';
import { defaultNames } from '#sanity/lake/config.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake({ allowedOrigins: ['https://studio.example'], allowedHosts: ['lake.example'] });
});
afterAll(() => lake.remove());

/** The status of `GET /ping` with these headers; `fetch` does not let a caller choose `Host`. */
const statusWith = (headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request(`${lake.url}/ping`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });

describe('Host and Origin', () => {
  it.each([
    ['localhost:3333', 200],
    ['127.0.0.1', 200],
    ['[::1]:3333', 200],
    ['s1.localhost', 200],
    ['lake.example', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
  ])('Host %j answers %i', async (host, status) => {
    expect(await statusWith({ host })).toBe(status);
  });

  it.each([
    ['http://localhost:3000', 200],
    ['http://127.0.0.1:8080', 200],
    ['https://studio.example', 200],
    ['https://evil.example', 403],
    ['http://localhost.evil.example', 403],
    ['https://studio.example.evil.example', 403],
    ['null', 403],
  ])('Origin %s answers %i', async (origin, status) => {
    expect(await statusWith({ origin })).toBe(status);
  });

  it('answers a preflight from the Studio', async () => {
    const response = await fetch(`${lake.url}/v1/data/mutate/production`, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:3000', 'access-control-request-headers': 'authorization,content-type' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization,content-type');
  });
});

describe('a private dataset', () => {
  it('is read by those with a token only', async () => {
    const closed = await testLake({ aclMode: 'private' });
    await closed.client.create({ _id: 'a', _type: 'note' });
    expect(await closed.client.fetch('*[0]._id')).toBe('a');
    for (const path of [
      'query/production?query=*',
      'doc/production/a',
      'listen/production?query=*',
      'live/events/production',
    ]) {
      const response = await fetch(`${closed.url}/v1/data/${path}`);
      expect({ path, status: response.status }).toEqual({ path, status: 401 });
      await response.body?.cancel();
    }
    await closed.remove();
  });
});

describe('the folder', () => {
  it('belongs to one lake at a time', async () => {
    const config = {
      ...defaultNames,
      aclMode: 'public' as const,
      host: '127.0.0.1',
      port: 0,
      directory: lake.directory,
    };
    const second = startLake({ ...config, allowedHosts: [], allowedOrigins: [], trustedProxies: [] });
    await expect(second).rejects.toThrow(/Another lake is using .*LAKE_DIR/);
  });

  it('keeps the administrator token readable by its owner only', async () => {
    expect((await stat(join(lake.directory, 'admin-token'))).mode & 0o777).toBe(0o600);
  });

  it('keeps documents and the token over a restart', async () => {
    await lake.client.create({ _id: 'kept', _type: 'note' });
    const before = lake.adminToken;
    lake = await lake.restart();
    expect(lake.adminToken).toBe(before);
    expect(await lake.client.getDocument('kept')).toMatchObject({ _type: 'note' });
  });
});
