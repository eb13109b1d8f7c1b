/** True under `npm run test:deep`. */
export const DEEP = process.env.DEEP === '1';

/** A test of breadth, which `npm test` leaves out: decision 17 says what covers its kind there. */
export const deepTest = DEEP ? test : test.skip;

/** As {@link deepTest}, with all that its tests start. */
export const describeDeep = DEEP ? describe : describe.skip;

/** All cases under `npm run test:deep`; otherwise the first `count`, so the ones that kill most faults stand first. */
export const sampleOf = <Case>(cases: readonly Case[], count: number): Case[] =>
  cases.slice(0, DEEP ? undefined : count);
