import { setTimeout } from 'node:timers/promises';

/**
 * Asks a condition again and again until it holds.
 *
 * @param withinMs how long that may take; without it the test's own limit counts
 * @returns after how many milliseconds it held
 * @throws Error when it does not hold in time
 */
export async function until(condition: () => Promise<boolean>, withinMs = Infinity): Promise<number> {
  const start = performance.now();
  while (!(await condition())) {
    if (performance.now() - start > withinMs) throw new Error(`not so within ${withinMs} ms`);
    await setTimeout(20);
  }
  return performance.now() - start;
}
