import { createApp } from '#sanity/lake/api/app.ts';
import { type Lake } from '#sanity/lake/api/context.ts';
import { endpoints, fileText } from './support/endpoints.ts';
import { roleTokens } from './support/role-tokens.ts';
import { send } from './support/send.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
let callers: (string | undefined)[];
beforeAll(async () => {
  lake = await testLake();
  await lake.client.create({ _id: 'open', _type: 'page' });
  await lake.client.assets.upload('file', Buffer.from(fileText), { filename: 'a.txt' });
  const { viewer, editor, administrator } = await roleTokens(lake);
  callers = [undefined, viewer, editor, administrator];
});
afterAll(() => lake.remove());

it.each(endpoints)('%s %s answers each role as declared', async (method, path, body, statuses) => {
  const found = [];
  for (const token of callers) found.push((await send(lake.url + path, { method, body, token })).status);
  expect(found).toEqual(statuses);
});

it('are all declared', () => {
  // Making the routes needs nothing of a lake.
  const { routes } = createApp({} as Lake);
  const patterns = routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({ method, path, pattern: patternOf(path) }));
  const undeclared = patterns.filter(
    ({ method, pattern }) =>
      !endpoints.some(([declared, path]) => declared === method && pattern.test(path.replace(/\?.*$/, ''))),
  );
  expect(patterns.length).toBeGreaterThan(50);
  expect(undeclared.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

/** A route's path as an expression: `:name` stands for a part of a path, a star for the rest. */
function patternOf(path: string): RegExp {
  const parts = path.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part === '*' ? '.+' : part));
  return new RegExp(`^${parts.join('/')}$`);
}
