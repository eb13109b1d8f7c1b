import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { freePort } from '../support/free-port.ts';
import { run } from '../scripts/support/command.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

const secret = 'a-secret-of-at-least-32-characters!!';

let lake: TestLake;
/** The site's two addresses that the doctor asks, as the site answers at them. */
let site: Server;

beforeAll(async () => {
  lake = await testLake();
  process.env.SANITY_API_HOST = lake.url;
  process.env.SANITY_WEBHOOK_SECRET = secret;
  const { GET } = await import('#app/api/health/route.ts');
  const { POST } = await import('#app/api/revalidate/route.ts');
  site = createServer(async (request, response) => {
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const asked = { method: 'POST', headers, body: await text(request) };
    const answer = await (request.url === '/api/health'
      ? GET(new Request('http://site/api/health'))
      : POST(new Request('http://site', asked)));
    response.writeHead(answer.status).end(await answer.text());
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  delete process.env.SANITY_API_HOST;
  delete process.env.SANITY_WEBHOOK_SECRET;
});
afterAll(async () => {
  site.closeAllConnections();
  site.close();
  await lake.remove();
});

const doctor = (env: Record<string, string> = {}) =>
  run(process.execPath, ['scripts/doctor.mjs'], {
    PORT: String((site.address() as AddressInfo).port),
    LAKE_PORT: new URL(lake.url).port,
    LAKE_DIR: lake.directory,
    ...env,
  });

test('an empty lake is broken, and so is one without the settings of the site', async () => {
  const before = await doctor();
  expect(before.stdout).toMatch(/^✗ Content .*: no documents: `npm start` writes the first ones/m);
  expect(before.stdout).toMatch(/^✗ Site .* answers 503: .*names no site settings/m);
  expect(before.code).toBe(1);
  for (const _type of ['faq', 'article', 'faq']) await lake.client.create({ _type });
  await lake.client.create({ _id: 'drafts.siteSettings', _type: 'siteSettings' });
  const after = await doctor();
  expect(after.stdout).toMatch(/^✗ Content .*: 3 documents \(1 article, 2 faq\), but no site settings/m);
  expect(after.code).toBe(1);
});

describe('with the settings of the site', () => {
  beforeAll(() => lake.client.create({ _id: 'siteSettings', _type: 'siteSettings' }));

  test('everything is tried, and works', async () => {
    const { code, stdout } = await doctor();
    expect(stdout).toMatch(/^✓ Content .*: 4 documents \(1 article, 2 faq, 1 siteSettings\)$/m);
    expect(stdout).toMatch(/^✓ Preview +token kept in .*; the content source takes it$/m);
    expect(stdout).toMatch(/^✓ Site .* reaches its content$/m);
    expect(code).toBe(0);
  });

  test('a secret that is not the site’s and a token that is nobody’s are broken', async () => {
    const hosted = { SANITY_PROJECT_ID: 'ab12cd34', SANITY_API_HOST: lake.url, SANITY_READ_TOKEN: 'nobody' };
    const right = await doctor({ ...hosted, SANITY_WEBHOOK_SECRET: secret });
    expect(right.stdout).toMatch(/^– Quota +not known: the content source does not answer/m);
    expect(right.stdout).toMatch(/^✓ Webhook +secret from SANITY_WEBHOOK_SECRET; the site takes what is signed/m);
    const wrong = await doctor({ ...hosted, SANITY_WEBHOOK_SECRET: 'x'.repeat(32) });
    expect(wrong.stdout).toMatch(
      /^✗ Webhook +secret from SANITY_WEBHOOK_SECRET; the site answers 401 .*: the site has another/m,
    );
    const { code, stdout } = await doctor({ SANITY_READ_TOKEN: 'nobody' });
    expect(stdout).toMatch(/^✗ Preview +token from SANITY_READ_TOKEN, which is refused .*make another/m);
    expect(code).toBe(1);
  });

  test('what could not be tried is not said to work', async () => {
    const { stdout } = await doctor({ PORT: String(await freePort()), LAKE_PORT: String(await freePort()) });
    expect(stdout).toMatch(/^– Preview +token kept in .*, not tried: the content source does not answer$/m);
  });
});
