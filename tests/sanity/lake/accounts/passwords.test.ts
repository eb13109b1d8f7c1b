import { readFile } from 'node:fs/promises';
import { Passwords } from '#sanity/lake/accounts/passwords.ts';
import { readConfig } from '#sanity/lake/config.ts';

jest.setTimeout(60_000);

const passwords = new Passwords();

it('makes each guess as costly as OWASP asks, unless a test says otherwise', async () => {
  expect(await passwords.hash('café au lait')).toMatch(/^scrypt\$32768\$8\$3\$/);
  expect(await new Passwords({ N: 2, r: 1, p: 1 }).hash('café au lait')).toMatch(/^scrypt\$2\$1\$1\$/);
  expect(readConfig({})).not.toHaveProperty('passwordCost');
});

it('knows a password again, however its letters are composed, and no other', async () => {
  const hash = await passwords.hash('caf\u00e9 au lait');
  expect(await passwords.verify('cafe\u0301 au lait', hash)).toBe(true);
  expect(await passwords.verify('cafe au lait', hash)).toBe(false);
  expect(await passwords.verify('caf\u00e9 au lait', null)).toBe(false);
});

it('leaves threads to files, however many passwords there are', async () => {
  const order: string[] = [];
  const hashes = Array.from({ length: 8 }, () => passwords.hash('a password').then(() => order.push('password')));
  await readFile(__filename).then(() => order.push('file'));
  await Promise.all(hashes);
  expect(order[0]).toBe('file');
});
