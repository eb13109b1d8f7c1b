import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { lakePaths } from '#sanity/lake/store/folder.ts';
import { send } from './support/send.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake();
});
afterAll(() => lake.remove());

describe("a transaction's id", () => {
  it.each([
    ['nothing', ''],
    ['half a character', '\ud800'],
    ['a line of its own', 'a\ndata: forged'],
    ['what divides an event id', 'a#b'],
    ['a character that no header takes', 'é'],
    ['129 characters', 'x'.repeat(129)],
  ])('is refused when it is %s, and the next transaction is not', async (_name, transactionId) => {
    const mutations = [{ createOrReplace: { _id: 'named', _type: 'note' } }];
    const actions = [{ actionType: 'sanity.action.release.create', releaseId: 'rNamed' }];
    const inQuery = new URLSearchParams({ transactionId: transactionId.toWellFormed() }).toString();
    const post = (path: string, body: object) =>
      send(lake.url + path, { method: 'POST', token: lake.adminToken, body: JSON.stringify(body) });
    const answers = [
      await post('/v1/data/mutate/production', { mutations, transactionId }),
      await post(`/v1/data/mutate/production?${inQuery}`, { mutations }),
      await post('/v2025-02-19/data/actions/production', { actions, transactionId }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(answers[0]?.text).toContain('A transaction id has');
    await expect(lake.client.createOrReplace({ _id: 'named', _type: 'note' })).resolves.toBeDefined();
  });

  it('is taken as the Studio and other clients make it up', async () => {
    for (const id of [randomUUID(), 'V1StGXR8_Z5jdHi6B-myT', 'migration.2026-01']) {
      const { transactionId } = await lake.client
        .transaction()
        .createOrReplace({ _id: 'made-up', _type: 'note' })
        .transactionId(id)
        .commit();
      expect(transactionId).toBe(id);
    }
  });
});

describe('a transaction', () => {
  it('that SQLite refuses without a fault of the disk stops no later one', async () => {
    const other = new DatabaseSync(lakePaths(lake.directory).database);
    other.exec(
      "CREATE TRIGGER no BEFORE INSERT ON transactions WHEN new.id = 'refused' BEGIN SELECT RAISE(ABORT, 'no'); END",
    );
    const write = (id: string) =>
      lake.client.transaction().createOrReplace({ _id: id, _type: 'note' }).transactionId(id).commit();
    await expect(write('refused')).rejects.toMatchObject({ statusCode: 500 });
    expect(await lake.client.getDocument('refused')).toBeUndefined();
    other.exec('DROP TRIGGER no');
    other.exec('BEGIN IMMEDIATE');
    await expect(write('waiting')).rejects.toMatchObject({ statusCode: 503, message: /another program/i });
    other.exec('ROLLBACK');
    other.close();
    await expect(write('waiting')).resolves.toMatchObject({ transactionId: 'waiting' });
  });
});
