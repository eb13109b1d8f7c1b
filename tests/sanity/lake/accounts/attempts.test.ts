import { Attempts } from '#sanity/lake/accounts/attempts.ts';

const minutes = 60_000;

describe('Attempts', () => {
  it('locks a key out after so many failures, for a quarter of an hour', () => {
    const attempts = new Attempts(2);
    attempts.failed('a', 0);
    expect(attempts.waitFor('a', 0)).toBe(0);
    attempts.failed('a', minutes);
    expect(attempts.waitFor('a', minutes)).toBe(15 * minutes);
    expect(attempts.waitFor('b', minutes)).toBe(0);
    expect(attempts.waitFor('a', 16 * minutes)).toBe(0);
  });

  it('counts within another window where one is named', () => {
    const attempts = new Attempts(1, 2 * minutes);
    attempts.failed('a', 0);
    expect([attempts.waitFor('a', minutes), attempts.waitFor('a', 2 * minutes)]).toEqual([minutes, 0]);
  });

  it('forgets failures after a success, and after the time', () => {
    const attempts = new Attempts(2);
    attempts.failed('a', 0);
    attempts.succeeded('a');
    attempts.failed('a', 0);
    expect(attempts.waitFor('a', 0)).toBe(0);
    attempts.failed('a', 20 * minutes);
    expect(attempts.waitFor('a', 20 * minutes)).toBe(0);
  });
});
