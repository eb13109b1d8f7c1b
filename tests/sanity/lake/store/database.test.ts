import { openDatabase } from '#sanity/lake/store/database.ts';

it('waits for the disk at every commit, so that an acknowledged transaction survives a power cut', () => {
  const full = 2;
  const database = openDatabase(':memory:');
  expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: full });
  database.close();
});
