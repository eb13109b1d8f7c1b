import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Dataset } from '#sanity/lake/dataset.ts';
import { openDatabase } from '#sanity/lake/store/database.ts';
import { DocumentStore } from '#sanity/lake/store/document-store.ts';
import { schemaVersion } from '#sanity/lake/store/migrations.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-migrations-'));
  path = join(folder, 'lake.db');
});
afterEach(() => rm(folder, { recursive: true }));

/** Opens the database, works with it and closes it. */
function withDatabase<Result>(work: (database: DatabaseSync) => Result): Result {
  const database = openDatabase(path);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

const versionOf = (database: DatabaseSync): unknown => database.prepare('PRAGMA user_version').get()?.['user_version'];
const tablesOf = (database: DatabaseSync): unknown[] =>
  database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
    .map(({ name }) => name);

/** A database as the first version of the lake left it: with content, without people. */
async function makeFirstVersion(): Promise<void> {
  const database = openDatabase(path);
  const dataset = new Dataset(new DocumentStore(database, path), { projectId: 'p', dataset: 'd' });
  await dataset.transact({
    mutations: () => [{ kind: 'create', document: { _id: 'a', _type: 'note' } }],
    author: 'me',
  });
  database.exec('DROP TABLE sessions; DROP TABLE links; DROP TABLE preferences; DROP TABLE users');
  database.exec('CREATE TABLE webhook_deliveries (payload TEXT)');
  database.exec('PRAGMA user_version = 1');
  database.close();
}

it('bring a database of an earlier version to the present one, with all that is in it', async () => {
  const present = withDatabase((database) => ({ version: versionOf(database), tables: tablesOf(database) }));
  await rm(path);
  await makeFirstVersion();
  withDatabase((database) => {
    expect({ version: versionOf(database), tables: tablesOf(database) }).toEqual(present);
    expect([...new DocumentStore(database, path).documents()]).toMatchObject([{ _id: 'a', _type: 'note' }]);
  });
});

it('leave a database as it was when one of them fails', async () => {
  await makeFirstVersion();
  const raw = new DatabaseSync(path);
  raw.exec('CREATE TABLE links (something TEXT)');
  raw.close();
  expect(() => openDatabase(path)).toThrow(/links already exists/);
  const after = new DatabaseSync(path);
  expect(versionOf(after)).toBe(1);
  expect(tablesOf(after)).toEqual(['changes', 'documents', 'links', 'tokens', 'transactions', 'webhook_deliveries']);
  after.close();
});

it('refuse a database of a later version', () => {
  withDatabase((database) => {
    database.exec(`PRAGMA user_version = ${schemaVersion + 1}`);
  });
  expect(() => openDatabase(path)).toThrow(
    `The lake's database has schema version ${schemaVersion + 1}, this program knows ${schemaVersion}: start the newer program, or restore an older backup.`,
  );
});
