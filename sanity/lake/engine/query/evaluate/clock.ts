import { QueryLimitError } from '../query-limit-error.ts';

/** Thrown by a clock to stop a query that should go on in smaller steps. */
export class SliceExceeded extends Error {
  override readonly name = 'SliceExceeded';
}

const ticksBetweenLooks = 256;
/** About what 64 MiB of JSON holds; a query that builds more values than this is cut off before memory is. */
const largestWork = 24_000_000;

/** What counts steps. */
export type Ticks = Pick<Clock, 'tick'>;

/** For work on the stored documents alone, such as an index. */
export const untimed: Ticks = { tick: () => undefined };

/** Counts a query's steps and stops it at its limits. */
export class Clock {
  readonly #deadline: number;
  readonly #deadlineMs: number;
  #sliceMs = Number.POSITIVE_INFINITY;
  #sliceEnd = Number.POSITIVE_INFINITY;
  /** The processor's time at the slice's first look, since to ask for it takes longer than a short query. */
  #sliceStart: NodeJS.CpuUsage | null = null;
  #onSliceEnd: () => Error = () => new SliceExceeded();
  #ticks = 0;
  #nextLook = ticksBetweenLooks;
  #work = 0;

  constructor(deadlineMs: number) {
    this.#deadlineMs = deadlineMs;
    this.#deadline = performance.now() + deadlineMs;
  }

  /** Grants the query another `ms` of uninterrupted work. */
  startSlice(ms: number, onSliceEnd: () => Error): void {
    this.#sliceMs = ms;
    this.#sliceEnd = performance.now() + ms;
    this.#sliceStart = null;
    this.#onSliceEnd = onSliceEnd;
  }

  /** Lets the query go on uninterrupted until its deadline. */
  endSlices(): void {
    this.#sliceEnd = Number.POSITIVE_INFINITY;
  }

  /** Steps of work: one for each item a query looks at, as many as it has items for a list that is gone through at once. */
  tick(steps = 1): void {
    this.#ticks += steps;
    if (this.#ticks < this.#nextLook) return;
    this.#nextLook = this.#ticks + ticksBetweenLooks;
    this.look();
  }

  /** @throws QueryLimitError at the deadline; whatever the slice's owner asked for at the slice's end */
  look(): void {
    const now = performance.now();
    if (now >= this.#deadline) throw timeLimit(this.#deadlineMs);
    this.#sliceStart ??= process.threadCpuUsage();
    if (now < this.#sliceEnd) return;
    // On a busy machine time passes without any work being done.
    const { user, system } = process.threadCpuUsage(this.#sliceStart);
    const left = this.#sliceMs - (user + system) / 1000;
    if (left <= 0) throw this.#onSliceEnd();
    this.#sliceEnd = now + left;
  }

  /** Accounts for `amount` values (or 16-character pieces of text) that the query has built. */
  built(amount: number): void {
    this.#work += amount;
    if (this.#work > largestWork)
      throw new QueryLimitError('size', 'The query builds too much data: narrow it or page it.');
  }
}

/** Accounts for a copy of an object, before it is made. */
export function chargeCopy(original: object, clock: Pick<Clock, 'tick' | 'built'>): void {
  const size = Object.keys(original).length;
  clock.tick(size);
  clock.built(size);
}

function timeLimit(ms: number): QueryLimitError {
  return new QueryLimitError('time', `The query ran over ${ms} ms and was cut off: narrow it or page it.`);
}
