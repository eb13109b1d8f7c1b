import { isStaffPass, issueStaffPass } from '#lib/preview/staff-pass.ts';

const TOKEN = 'a token that reads drafts';
const HOUR_MS = 60 * 60_000;

beforeEach(() => jest.useFakeTimers({ now: 1_700_000_000_000 }));
afterEach(() => jest.useRealTimers());

test('counts until it expires', () => {
  const { key, expires } = issueStaffPass(TOKEN);
  expect(isStaffPass(key, TOKEN)).toBe(true);
  jest.setSystemTime(expires.getTime() - 1);
  expect(isStaffPass(key, TOKEN)).toBe(true);
  jest.setSystemTime(expires);
  expect(isStaffPass(key, TOKEN)).toBe(false);
});

test('counts for a working day', () => {
  expect(issueStaffPass(TOKEN).expires.getTime() - Date.now()).toBe(12 * HOUR_MS);
});

test('does not count once the token is another one', () => {
  expect(isStaffPass(issueStaffPass(TOKEN).key, `${TOKEN}!`)).toBe(false);
});

test('cannot be made to last longer', () => {
  const [time, signature] = issueStaffPass(TOKEN).key.split('.');
  expect(isStaffPass(`${Number(time) + HOUR_MS}.${signature}`, TOKEN)).toBe(false);
});

test.each(['', '.', '1', '9999999999999', '9999999999999.', `Infinity.${'a'.repeat(43)}`, 'e'.repeat(48), 'é.ü.ß'])(
  'refuses %j',
  (pass) => expect(isStaffPass(pass, TOKEN)).toBe(false),
);
