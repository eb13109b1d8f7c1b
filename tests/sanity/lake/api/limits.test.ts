import { nestingOf } from '#sanity/lake/api/body.ts';
import { take } from '#sanity/lake/api/rate-limit.ts';
import { limits } from '#sanity/lake/protocol/limits.ts';

describe('nestingOf', () => {
  it.each([
    ['1', 0],
    ['{"a":[{}]}', 3],
    ['["[[[[", "\\"[[", {"}":1}]', 2],
    ['['.repeat(1_000_000), 1_000_000],
  ])('counts the brackets that are not in texts', (text, depth) => {
    expect(nestingOf(text)).toBe(depth);
  });

  // Looked through from each quote, this would take hours.
  it.each(['\\"', '"', '\\', '"\\'])('goes once through four megabytes of %s', (piece) => {
    expect(nestingOf(`["${piece.repeat(4_000_000 / piece.length)}`)).toBe(1);
  });
});

describe('the rate limit', () => {
  const { perSecond, burst, addresses } = limits.rate;

  it('lets a burst pass, then so many a second', () => {
    const buckets = new Map();
    const passed = (times: number, now: number) =>
      Array.from({ length: times }, () => take(buckets, 'a', now)).filter(Boolean).length;
    expect(passed(burst + 10, 0)).toBe(burst);
    expect(passed(perSecond * 2, 1_000)).toBe(perSecond);
    expect(take(buckets, 'b', 1_000)).toBe(true);
  });

  it('remembers only so many addresses', () => {
    const buckets = new Map();
    for (let address = 0; address < addresses + 50; address += 1) take(buckets, String(address), 0);
    expect(buckets.size).toBe(addresses);
  });
});
