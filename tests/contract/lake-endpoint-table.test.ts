import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';

import { limits } from '#sanity/lake/protocol/limits.ts';
import { endpoints } from './support/endpoints.ts';
import { send } from './support/send.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

interface Row {
  who: string;
  bytes: string;
  depth: string;
  duration: string;
}

/** The rows of “What each endpoint takes”, by the beginning of a path. */
const rows = new Map<string, Row>(
  readFileSync(join(import.meta.dirname, '../../sanity/lake/README.md'), 'utf8')
    .split('## What each endpoint takes')[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => {
      const [names = '', who = '', bytes = '', depth = '', duration = ''] = line
        .replaceAll('`', '')
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return names.split(', ').map((name) => [name, { who, bytes, depth, duration }] as const);
    }),
);

/** The row with the longest beginning of a path. */
function rowOf(path: string): Row | undefined {
  const plain = path.replace(/^\/v(?:[\d-]+|X)\//, '/').replace(/\?.*$/, '');
  const names = [...rows.keys()].filter((name) => `${plain}/`.startsWith(`${name}/`));
  return rows.get(names.sort((a, b) => b.length - a.length)[0] ?? '');
}

const BYTES: Readonly<Record<string, number>> = {
  '4 MB': limits.jsonBody,
  '256 MB': limits.imageBody,
  '2 GB': limits.fileBody,
};

/** Endpoints that take a body of some size. */
const withBody = endpoints
  .filter(([method, path, body]) => method !== 'GET' && body !== undefined && rowOf(path)?.bytes !== 'none')
  .map(([method, path]) => [method, path] as const);

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake();
});
afterAll(() => lake.remove());

/** Announces a body and sends none of it. */
function announce(method: string, path: string, bytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${lake.adminToken}`, 'content-length': String(bytes) };
    const sent = request(lake.url + path, { method, headers, agent: false }, (response) => {
      resolve(response.statusCode!);
      sent.destroy();
    });
    sent.on('error', reject).flushHeaders();
  });
}

test.each(endpoints.map(([method, path, , statuses]) => [method, path, statuses] as const))(
  '%s %s is for those whom the table names',
  (method, path, statuses) => {
    const row = rowOf(path);
    expect(row).toBeDefined();
    const isRefused = statuses.map((status) => status === 401 || status === 403);
    const isForAdministrators = row!.who.endsWith('an administrator') && /^(?:POST|PATCH|DELETE)/.test(method);
    const expected = isForAdministrators
      ? [true, true, true, false]
      : { 'an editor': [true, true, false, false], anybody: [false, false, false, false] }[row!.who];
    if (expected && !path.includes('/users/me/keyvalue')) expect(isRefused).toEqual(expected);
    if (row!.who.startsWith('a token')) expect(isRefused[0]).toBe(true);
  },
);

test('a body that is larger than the table says is refused unread', async () => {
  // At the same time: the lake keeps each connection for two seconds, so that the sender hears the refusal.
  const statuses = withBody.map(async ([method, path]) => {
    const limit = BYTES[rowOf(path)!.bytes]!;
    return [method, path, await announce(method, path, limit + 1)];
  });
  expect(await Promise.all(statuses)).toEqual(withBody.map((endpoint) => [...endpoint, 413]));
});

test.each(withBody.filter(([, path]) => rowOf(path)!.depth !== '–'))(
  '%s %s refuses a body that is deeper than the table says',
  async (method, path) => {
    expect(rowOf(path)!.depth).toBe(`${limits.depth} levels`);
    const body = '{"a":'.repeat(limits.depth + 9) + '1' + '}'.repeat(limits.depth + 9);
    const { status, text } = await send(lake.url + path, { method, body, token: lake.adminToken });
    expect([status, text]).toEqual([400, expect.stringContaining('nests deeper')]);
  },
);

test('the times of the table are those of the lake', () => {
  const duration = (name: string) => rows.get(name)!.duration;
  expect(duration('/data/query')).toBe(`${limits.queryMs / 1000} s`);
  expect(duration('/data/listen')).toContain(`${limits.listenerMs.one} ms`);
  expect(duration('/data/mutate')).toContain(limits.mutations.toLocaleString('en-GB'));
  expect(duration('/data/doc')).toContain(limits.documentIds.toLocaleString('en-GB'));
  expect(duration('/images')).toContain(`${limits.imageSeconds} s`);
  expect(duration('/assets/files')).toContain('an hour');
  expect(limits.requestMs).toBe(3_600_000);
});
