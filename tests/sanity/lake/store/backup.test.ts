import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DatabaseSync } from 'node:sqlite';
import { Dataset } from '#sanity/lake/dataset.ts';
import { AssetStore } from '#sanity/lake/store/asset-store.ts';
import { backupLake } from '#sanity/lake/store/backup.ts';
import { openDatabase } from '#sanity/lake/store/database.ts';
import { DocumentStore } from '#sanity/lake/store/document-store.ts';
import { type LakePaths, prepareFolder } from '#sanity/lake/store/folder.ts';

let folder: string;
let lake: LakePaths;
let database: DatabaseSync;
let dataset: Dataset;
let target: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-backup-'));
  lake = prepareFolder(join(folder, 'lake'));
  target = join(folder, 'copy');
  database = openDatabase(lake.database);
  dataset = new Dataset(new DocumentStore(database, lake.database), { projectId: 'p', dataset: 'd' });
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true, force: true });
});

const put = (_id: string, fields: object = {}) =>
  dataset.transact({
    mutations: () => [{ kind: 'createOrReplace', document: { _id, _type: 'note', ...fields } }],
    author: 'me',
  });
const remove = (id: string) => dataset.transact({ mutations: () => [{ kind: 'delete', ids: [id] }], author: 'me' });

/** Stores a file as an upload does, and answers its name. */
async function upload(text: string): Promise<string> {
  const store = new AssetStore(lake);
  const received = await store.receive(new Blob([text]).stream());
  await store.keep(received, 'files', `${received.sha1}.txt`);
  await put(`file-${received.sha1}-txt`, { _type: 'sanity.fileAsset' });
  return `files/${received.sha1}.txt`;
}

it('copies the file of a deleted asset too, which history shows', async () => {
  const name = await upload('gone');
  await remove(`file-${name.slice(6, 46)}-txt`);
  const report = await backupLake(lake, target);
  expect(report).toEqual({ documents: 0, assets: 1, missing: [], damaged: [] });
  expect(await readFile(join(target, 'assets', name), 'utf8')).toBe('gone');
});

it('names the files and the history that are damaged, and copies them with all the rest', async () => {
  const [whole, spoilt] = [await upload('whole'), await upload('spoilt')];
  await writeFile(join(lake.assets, spoilt), 'Spoilt');
  await put('a');
  await put('a', { n: 1 });
  database.exec("UPDATE changes SET detail = replace(detail, '1', '2') WHERE document_id = 'a'");
  await writeFile(join(lake.assets, 'files', 'notes'), 'no asset');
  const report = await backupLake(lake, target);
  expect(report).toEqual({ documents: 3, assets: 2, missing: [], damaged: [spoilt, 'the history of "a"'] });
  expect(await readFile(join(target, 'assets', whole), 'utf8')).toBe('whole');
  expect(await readFile(join(target, 'assets', spoilt), 'utf8')).toBe('Spoilt');
});

it('names the history whose transaction is gone', async () => {
  await put('a');
  database.exec('PRAGMA foreign_keys = OFF; DELETE FROM transactions');
  expect((await backupLake(lake, target)).damaged).toEqual(['the history of "a"']);
});

it('ends while somebody writes all the time, with the documents of one moment', async () => {
  const text = 'x'.repeat(4_000);
  const mutations = Array.from({ length: 1_000 }, (_, n) => ({
    kind: 'create' as const,
    document: { _id: `d${n}`, _type: 'note', text },
  }));
  await dataset.transact({ mutations: () => mutations, author: 'me' });
  let isDone = false;
  let writes = 0;
  const backup = backupLake(lake, target).finally(() => (isDone = true));
  while (!isDone) {
    await put(`w${writes}`);
    writes += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { documents } = await backup;
  expect(writes).toBeGreaterThan(1);
  expect(documents).toBeGreaterThanOrEqual(1_000);
  expect(documents).toBeLessThan(1_000 + writes);
}, 60_000);

it('does not write into a folder that is there', async () => {
  await mkdir(target);
  await expect(backupLake(lake, target)).rejects.toThrow(/EEXIST/);
});
