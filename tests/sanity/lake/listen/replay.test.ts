import { DatabaseSync } from 'node:sqlite';
import { Dataset } from '#sanity/lake/dataset.ts';
import { transactionsAfter } from '#sanity/lake/listen/replay.ts';
import { DocumentStore } from '#sanity/lake/store/document-store.ts';
import { HistoryStore } from '#sanity/lake/store/history-store.ts';
import { migrate } from '#sanity/lake/store/migrations.ts';

/** A history of so many changes, none of which can be read any more, in one transaction. */
async function unreadable(changes: number) {
  const database = new DatabaseSync(':memory:');
  migrate(database);
  const dataset = new Dataset(new DocumentStore(database, ''), { projectId: 'p', dataset: 'd' });
  const mutations = Array.from({ length: changes }, (_, n) => ({
    kind: 'create' as const,
    document: { _id: `a${n}`, _type: 'note' },
  }));
  await dataset.transact({ mutations: () => mutations, author: 'me' });
  database.exec("UPDATE changes SET detail = 'x'");
  return { history: new HistoryStore(database, ''), dataset };
}

it('reads nothing of what is too much to be told', async () => {
  const { history, dataset } = await unreadable(2_001);
  expect(transactionsAfter(history, dataset, 0)).toBeUndefined();
  expect(transactionsAfter(history, dataset, 1)).toEqual([]);
});

it('reads what can be told, and notices damage', async () => {
  const { history, dataset } = await unreadable(2_000);
  expect(() => transactionsAfter(history, dataset, 0)).toThrow(/does not match its checksum/);
});
