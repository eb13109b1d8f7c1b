/** How many times slower than a quiet machine with two cores this one was when the run began: see `scripts/test/calibrate.ts`. */
const slowness = Number(process.env.TEST_SLOWNESS ?? 1);

/**
 * A limit of time on this machine. What takes longer is stuck, not slow.
 *
 * @param {number} ms the limit on a quiet machine
 * @returns {number}
 */
export const patience = (ms) => ms * slowness;

/**
 * For `handleTestEvent` of a Jest environment: applies {@link patience} to the limits that tests and hooks name.
 *
 * @param {import('jest-circus').Circus.Event} event
 */
export function stretchTimeouts(event) {
  const limited = event.name === 'test_fn_start' ? event.test : event.name === 'hook_start' ? event.hook : undefined;
  if (limited?.timeout) limited.timeout = patience(limited.timeout);
}
