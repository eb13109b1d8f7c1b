import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DatabaseSync } from 'node:sqlite';
import { Accounts } from '#sanity/lake/accounts/accounts.ts';
import { openDatabase } from '#sanity/lake/store/database.ts';

jest.setTimeout(60_000);

let folder: string;
let database: DatabaseSync;
let accounts: Accounts;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accounts-'));
  database = openDatabase(join(folder, 'lake.db'));
  accounts = new Accounts(database, { N: 2, r: 1, p: 1 });
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

it('remembers whom a token speaks for no longer than until the code that asks waits', async () => {
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
});

describe('while a password is hashed', () => {
  const password = 'a password of length';
  const added = async () => {
    const { id } = accounts.users.add('ada@example.org', 'Ada', 'editor');
    return (await accounts.acceptLink(accounts.links.create(id), password, '127.0.0.1')).user;
  };
  const signIn = () => accounts.signIn('ada@example.org', password, '127.0.0.1');

  it('somebody who is removed is not let in', async () => {
    const user = await added();
    const signingIn = expect(signIn()).rejects.toMatchObject({ status: 401 });
    accounts.users.remove(user.id);
    await signingIn;
  });

  it('a password that is changed lets nobody in any more', async () => {
    const user = await added();
    const signingIn = expect(signIn()).rejects.toMatchObject({ status: 401 });
    accounts.users.setPassword(user.id, 'another');
    await signingIn;
  });

  it('a link that is removed with its owner sets no password', async () => {
    const { id } = accounts.users.add('ben@example.org', 'Ben', 'editor');
    const accepting = accounts.acceptLink(accounts.links.create(id), password, '127.0.0.1');
    const refused = expect(accepting).rejects.toMatchObject({ status: 401 });
    accounts.users.remove(id);
    await refused;
  });

  it('who changes it and is removed gets no new session', async () => {
    const user = await added();
    const changing = expect(accounts.changePassword(user, password, 'another long password')).rejects;
    accounts.users.remove(user.id);
    await changing.toMatchObject({ status: 401 });
  });
});
