import { readFile } from 'node:fs/promises';
import { hashPassword, verifyPassword } from '#sanity/lake/accounts/passwords.ts';

jest.setTimeout(60_000);

it('knows a password again, however its letters are composed, and no other', async () => {
  const hash = await hashPassword('caf\u00e9 au lait');
  expect(await verifyPassword('cafe\u0301 au lait', hash)).toBe(true);
  expect(await verifyPassword('cafe au lait', hash)).toBe(false);
  expect(await verifyPassword('caf\u00e9 au lait', null)).toBe(false);
});

it('leaves threads to files, however many passwords there are', async () => {
  const order: string[] = [];
  const hashes = Array.from({ length: 8 }, () => hashPassword('a password').then(() => order.push('password')));
  await readFile(__filename).then(() => order.push('file'));
  await Promise.all(hashes);
  expect(order[0]).toBe('file');
});
