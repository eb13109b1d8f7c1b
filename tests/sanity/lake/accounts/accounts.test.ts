import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Accounts } from '../../../../sanity/lake/accounts/accounts.ts';
import { openDatabase } from '../../../../sanity/lake/store/database.ts';

it('remembers whom a token speaks for no longer than until the code that asks waits', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-'));
  const database = openDatabase(join(folder, 'lake.db'));
  const accounts = new Accounts(database);
  const token = accounts.tokens.create('preview', 'viewer');
  for (let round = 0; round < 2; round += 1) {
    expect([accounts.callerStill(token), accounts.callerStill(token)]).toMatchObject([
      { role: 'viewer' },
      { role: 'viewer' },
    ]);
    await Promise.resolve();
  }
  accounts.tokens.revoke('preview');
  expect(() => accounts.callerStill(token)).toThrow('Session not found');
  database.close();
  await rm(folder, { recursive: true });
});
