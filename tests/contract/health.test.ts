import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { testLake } from './support/test-lake.ts';

/** What `/api/health` of a site says whose content source is there. */
async function health(contentUrl: string): Promise<{ status: number; said: unknown }> {
  // The environment is read once, so each site loads its modules anew.
  jest.resetModules();
  process.env.SANITY_API_HOST = contentUrl;
  const { GET } = await import('#app/api/health/route.ts');
  const answer = await GET(new Request('http://site/api/health'));
  return { status: answer.status, said: await answer.json() };
}

test('a lake is healthy once it has the settings of the site, and not while it is empty or away', async () => {
  const lake = await testLake();
  try {
    const reason = expect.stringContaining('names no site settings') as string;
    expect(await health(lake.url)).toEqual({ status: 503, said: { content: 'unreachable', reason } });
    await lake.client.create({ _id: 'drafts.siteSettings', _type: 'siteSettings' });
    expect(await health(lake.url)).toMatchObject({ status: 503 });
    await lake.client.create({ _id: 'siteSettings', _type: 'siteSettings' });
    expect(await health(lake.url)).toEqual({ status: 200, said: { content: 'reachable' } });
  } finally {
    await lake.remove();
  }
  expect(await health(lake.url)).toMatchObject({ status: 503, said: { content: 'unreachable' } });
});

describe('an answer that no page could be made of is not healthy:', () => {
  let body: string;
  let source: Server;
  beforeAll(() => {
    source = createServer((_, response) => response.setHeader('content-type', 'application/json').end(body)).listen(0);
  });
  afterAll(() => {
    source.closeAllConnections();
    source.close();
  });

  test.each(['{}', 'null', '', '{"result":null}', '{"result":0}', '{"result":["found"]}', '{"result":true}'])(
    '%p',
    async (text) => {
      body = text;
      const { port } = source.address() as AddressInfo;
      expect(await health(`http://127.0.0.1:${port}`)).toMatchObject({ status: 503, said: { content: 'unreachable' } });
    },
  );
});
