import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dataset } from '../../../../sanity/lake/dataset.ts';
import { openDatabase } from '../../../../sanity/lake/store/database.ts';
import { DocumentStore } from '../../../../sanity/lake/store/document-store.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-full-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('refuses with 507 when the disk is full, keeps what it had, and goes on when there is room again', async () => {
  const path = join(folder, 'full.db');
  const database = openDatabase(path);
  const dataset = new Dataset(new DocumentStore(database, path), { projectId: 'p', dataset: 'd' }, () => []);
  const create = (_id: string, size: number) =>
    dataset.transact({
      mutations: () => [{ kind: 'create', document: { _id, _type: 'note', text: 'x'.repeat(size) } }],
      author: 'me',
    });
  await create('first', 10);
  const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
  database.exec(`PRAGMA max_page_count = ${pages + 2}`);
  await expect(create('second', 100_000)).rejects.toMatchObject({ status: 507 });
  expect([dataset.get('first')?._id, dataset.get('second')]).toEqual(['first', undefined]);
  database.exec('PRAGMA max_page_count = 1000000');
  await create('second', 100_000);
  database.close();
  const again = openDatabase(path);
  expect([...new DocumentStore(again, path).documents()].map(({ _id }) => _id).toSorted()).toEqual(['first', 'second']);
  again.close();
});
