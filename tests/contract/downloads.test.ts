import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await testLake();
  process.env['SANITY_API_HOST'] = lake.url;
});
afterAll(() => lake.remove());

async function get(hash: string, name: string): Promise<Response> {
  const { GET } = await import('../../app/downloads/[hash]/[name]/route.ts');
  return GET(new Request('http://localhost/'), { params: Promise.resolve({ hash, name }) });
}

test('a leaflet comes from our own origin, under its name, to be kept', async () => {
  const leaflet = Buffer.from('%PDF-1.7 leaflet');
  const { sha1hash } = await lake.client.assets.upload('file', leaflet, { filename: 'Scan 0001.pdf' });
  const response = await get(sha1hash, 'after-your-session.pdf');
  expect([response.status, await response.text()]).toEqual([200, String(leaflet)]);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="after-your-session.pdf"',
    'content-length': String(leaflet.length),
    'x-content-type-options': 'nosniff',
  });
});

test.each([
  ['a file that is not there', '0'.repeat(40), 'x.pdf'],
  ['a type that is not offered', '0'.repeat(40), 'x.html'],
  ['a name that is none', '0'.repeat(40), 'x".pdf'],
  ['a hash that is none', '../x', 'x.pdf'],
])('%s is 404', async (_, hash, name) => expect((await get(hash, name)).status).toBe(404));

test('while the content source is away it is 503, and to be tried again', async () => {
  await lake.stop();
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const response = await get('0'.repeat(40), 'x.pdf');
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
  log.mockRestore();
});
