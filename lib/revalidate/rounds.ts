import { type Change, changeKey } from './change.ts';

/** The changes that arrived while the round before was under way. */
export interface Round {
  readonly changes: readonly Change[];
  /** True when other changes may have been missed, so that any page may have changed. */
  readonly isWhole: boolean;
}

export interface RoundResult {
  /** Paths of the pages that are rendered again. */
  readonly paths: readonly string[];
  /** False when the content source did not answer: the change should be sent again. */
  readonly isComplete: boolean;
}

interface WaitingRound {
  changes: Change[];
  isWhole: boolean;
  since: number;
  result: PromiseWithResolvers<RoundResult>;
}

/** Changes that are recognised when they arrive again. */
const MOST_KNOWN = 5_000;

/** Runs one round at a time. What arrives meanwhile is the next round, so that a thousand changes cost a few rounds. */
export class Rounds {
  readonly #run: (round: Round) => Promise<RoundResult>;
  readonly #results = new Map<string, Promise<RoundResult>>();
  #waiting: WaitingRound | undefined;
  #running: WaitingRound | undefined;

  constructor(run: (round: Round) => Promise<RoundResult>) {
    this.#run = run;
  }

  /** When the oldest change arrived that is not dealt with yet, in milliseconds since 1970. */
  get pendingSince(): number | undefined {
    return (this.#running ?? this.#waiting)?.since;
  }

  /** Takes a change once, however often it is told of. Rejects when its round failed. */
  add(change: Change): Promise<RoundResult> {
    const key = changeKey(change);
    const known = key !== null && this.#results.get(key);
    if (known) return known;
    const round = this.#next();
    round.changes.push(change);
    if (key !== null) this.#remember(key, round.result.promise);
    return round.result.promise;
  }

  /** Takes it that changes may have been missed. */
  addMissed(): Promise<RoundResult> {
    const round = this.#next();
    round.isWhole = true;
    return round.result.promise;
  }

  #next(): WaitingRound {
    if (this.#waiting) return this.#waiting;
    this.#waiting = { changes: [], isWhole: false, since: Date.now(), result: Promise.withResolvers() };
    // The changes of one transaction arrive together.
    if (!this.#running) setImmediate(() => void this.#start());
    return this.#waiting;
  }

  async #start(): Promise<void> {
    const round = this.#waiting;
    if (!round || this.#running) return;
    this.#waiting = undefined;
    this.#running = round;
    try {
      round.result.resolve(await this.#run(round));
    } catch (error) {
      // Each that waits for it is told; without any it would be an unhandled rejection.
      round.result.promise.catch(() => undefined);
      round.result.reject(error);
    }
    this.#running = undefined;
    void this.#start();
  }

  /** Of a change that was not dealt with nothing is remembered: it is sent again. */
  #remember(key: string, result: Promise<RoundResult>): void {
    const forget = () => this.#results.delete(key);
    this.#results.set(key, result);
    result.then(({ isComplete }) => isComplete || forget(), forget);
    if (this.#results.size <= MOST_KNOWN) return;
    const [oldest] = this.#results.keys();
    if (oldest !== undefined) this.#results.delete(oldest);
  }
}
