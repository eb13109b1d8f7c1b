import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { documents } from '#sanity/seed/documents.ts';
import { pictureNames } from '#sanity/seed/pictures.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

const run = promisify(execFile);

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake();
});
afterAll(() => lake.remove());

/** Runs the seed as `npm start` does: a process of its own. */
const seed = (variables: Record<string, string>) =>
  run(process.execPath, ['sanity/seed/seed.ts'], { env: { ...process.env, ...variables } });
const target = () => ({ SANITY_API_HOST: lake.url, SANITY_WRITE_TOKEN: lake.adminToken });

test('an empty dataset gets every document and every drawing, published and joined up', async () => {
  const { stdout } = await seed(target());
  expect(stdout).toBe(`${documents.length} documents written.\n`);
  expect(await lake.visitor.fetch('count(*[!(_type match "sanity.*")])')).toBe(documents.length);
  expect(await lake.visitor.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(pictureNames.length);
  expect(
    await lake.visitor.fetch(
      '*[_id == "article-what-happens-in-a-session"][0]{"by": author->name, "picture": picture.asset->metadata.dimensions.width}',
    ),
  ).toEqual({ by: 'Marian Holt', picture: 1600 });
}, 60_000);

test('the lint reads it over HTTP and finds no error', async () => {
  const { stdout } = await run(process.execPath, ['scripts/content-lint.ts', '--json'], {
    env: { ...process.env, SANITY_API_HOST: lake.url },
  });
  expect(JSON.parse(stdout)).toMatchObject({ documents: expect.any(Number), errors: 0 });
  expect(JSON.parse(stdout).documents).toBeGreaterThan(documents.length);
});

test('a second run writes nothing, even after an editor has changed a page', async () => {
  await lake.client.patch('article-self-regulation').set({ title: 'A new title' }).commit();
  const { stdout } = await seed(target());
  expect(stdout).toBe('The dataset has content already; nothing was written.\n');
  expect(await lake.visitor.fetch('*[_id == "article-self-regulation"][0].title')).toBe('A new title');
}, 60_000);

test('what is missing or unreachable is said in one sentence', async () => {
  const failure = (variables: Record<string, string>) =>
    seed(variables).then(
      () => 'no failure',
      (error: { stderr: string }) => error.stderr,
    );
  const [noToken, noAddress, nobody] = await Promise.all([
    failure({ SANITY_API_HOST: lake.url }),
    failure({ ...target(), SANITY_API_HOST: 'nonsense' }),
    failure({ ...target(), SANITY_API_HOST: 'http://127.0.0.1:1' }),
  ]);
  expect(noToken).toMatch(/SANITY_WRITE_TOKEN: set it to a token that may write/);
  expect(noAddress).toMatch(/SANITY_API_HOST: write a base URL/);
  expect(nobody).toMatch(/could not be written.+(?:ECONNREFUSED|bad port)/);
}, 60_000);
