import { isEasilyGuessed } from '#sanity/lake/accounts/common-passwords.ts';

test.each([
  'password1234',
  'P@ssw0rd1234',
  '123456789012',
  'qwertyuiop12',
  'aaaaaaaaaaaa',
  'passwordpassword',
  'iloveyou1234',
  'welcome12345',
  '1q2w3e4r5t6y',
  '20261130112211',
  'abcdefghijkl',
  'sunshine2024!',
])('%s is easily guessed', (password) => {
  expect(isEasilyGuessed(password)).toBe(true);
});

test.each([
  'a quiet place to rest',
  'correct horse battery',
  'tidal-lemon-orbit',
  'Tr0ub4dour&3xyz',
  'Gärten im März blühn',
])('%s is not', (password) => {
  expect(isEasilyGuessed(password)).toBe(false);
});

test('what is easily guessed depends on whose it is', () => {
  expect(isEasilyGuessed('wilhelmina.oakwood')).toBe(false);
  expect(isEasilyGuessed('wilhelmina.oakwood', ['Wilhelmina Oakwood', 'wo@example.org'])).toBe(true);
});
