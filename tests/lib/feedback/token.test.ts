import { Tokens } from '#lib/feedback/token.ts';

const SECRET = 'a secret of at least thirty-two signs';
const page = '/articles/fascia';

/** Tokens with a clock that stands until it is moved on. */
function desk(secret: string | undefined = SECRET) {
  let now = 1_700_000_000_000;
  const tokens = new Tokens(secret, () => now);
  return { tokens, later: (ms: number) => (now += ms) };
}

it('counts for the page it was issued for', () => {
  const { tokens, later } = desk();
  const token = tokens.issue(page);
  later(5_000);
  expect(tokens.check(token, '/articles/other')).toBeNull();
  expect(tokens.check(token, page)).toBe(token.split('.')[1]);
});

it('does not count at once or after an hour', () => {
  const { tokens, later } = desk();
  const [quick, slow] = [tokens.issue(page), tokens.issue(page)];
  later(499);
  expect(tokens.check(quick, page)).toBeNull();
  later(60 * 60_000);
  expect(tokens.check(slow, page)).toBeNull();
});

it('counts after the moment a reader needs for one click', () => {
  const { tokens, later } = desk();
  const token = tokens.issue(page);
  later(500);
  expect(tokens.check(token, page)).not.toBeNull();
});

it('counts in every process with the same secret, and in no other', () => {
  const token = desk().tokens.issue(page);
  const check = (secret: string | undefined) => {
    const other = desk(secret);
    other.later(5_000);
    return other.tokens.check(token, page);
  };
  expect(check(SECRET)).not.toBeNull();
  expect(check('another secret of thirty-two signs')).toBeNull();
});

it.each(['', 'x', '1.2.3', `${1_700_000_000_000}.n.`, '..', 'é.ü.ß'])('refuses %j', (token) => {
  const { tokens, later } = desk();
  later(5_000);
  expect(tokens.check(token, page)).toBeNull();
});

it('names nobody', () => {
  const [time, nonce, signature] = desk().tokens.issue(page).split('.');
  expect(time).toBe('1700000000000');
  expect([nonce?.length, signature?.length]).toEqual([12, 43]);
});
