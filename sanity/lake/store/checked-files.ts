import { semaphore } from '../semaphore.ts';

/** A disk may spoil what it holds without a trace in a file's times. */
const lifetimeMs = 60 * 60_000;

/** Remembers which files were found whole. */
export class CheckedFiles {
  /** By a file as it was: when it was last found whole. */
  readonly #whole = new Map<string, number>();
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #inTurn = semaphore(2);

  /**
   * Checks a file, unless it was found whole within the last hour. Who asks for the same file meanwhile waits for the
   * same check; two files are checked at the same time.
   *
   * @param file its path, and what changes when it does
   * @throws what `check` throws; then the next who asks has it checked again
   */
  async once(file: string, check: () => Promise<void>): Promise<void> {
    if (Date.now() - (this.#whole.get(file) ?? -Infinity) < lifetimeMs) return;
    const checking = this.#underWay.get(file) ?? this.#inTurn(check);
    this.#underWay.set(file, checking);
    try {
      await checking;
      this.#whole.set(file, Date.now());
    } finally {
      this.#underWay.delete(file);
    }
  }
}
