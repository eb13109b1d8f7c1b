/** Milliseconds since 1970 with fractions: two events of one process within a millisecond keep their order. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}
