import { createHash } from 'node:crypto';

/** What {@link measure} takes on a quiet machine with two cores, in milliseconds. */
const QUIET_MS = 100;

/** Hashes, parses and sorts: a fixed piece of work. @returns milliseconds */
function measure(): number {
  const start = performance.now();
  const numbers = Array.from({ length: 200_000 }, (_, index) => (index * 7_919) % 200_003);
  const text = JSON.stringify(numbers.sort((one, other) => one - other));
  for (let round = 0; round < 20; round += 1) createHash('sha256').update(text).digest();
  JSON.parse(text);
  return performance.now() - start;
}

/** What the tests themselves do to each other: two workers, their servers and the checks share two cores. */
const AT_LEAST = 2;

/**
 * How many times slower than a quiet machine with two cores this one is for a test, 2 at the least. Limits of time in
 * the tests are multiplied by it (`tests/support/patience.mjs`), so that none of them fails because of other work.
 */
export function calibrate(): number {
  const times = [measure(), measure(), measure()].sort((one, other) => one - other);
  return Math.max(AT_LEAST, times[1]! / QUIET_MS);
}
