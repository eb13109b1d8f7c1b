import { Clock } from '../engine/query/evaluate/clock.ts';
import { QueryLimitError } from '../engine/query/query-limit-error.ts';
import { limits } from '../protocol/limits.ts';

/**
 * The time that a listener's filter has for a number of changes. Who writes waits for all filters, so the listeners
 * share what there is.
 *
 * @param streams how many streams are open
 * @returns a clock that throws {@link QueryLimitError} when that much processor time was used
 */
export function filterClock(streams: number, changes: number): Clock {
  const { one, together, perChange } = limits.listenerMs;
  const clock = new Clock(Number.POSITIVE_INFINITY);
  const milliseconds = Math.min(one, together / streams) + perChange * changes;
  clock.startSlice(milliseconds, () => new QueryLimitError('time', 'it takes too long, simplify it'));
  return clock;
}
