import { Refusal } from '../bootstrap/refusal.mjs';
import { Child, type ChildOptions } from './child.ts';

/** Every process of ours, so that none is left behind whatever moment we are asked to stop at. */
export class Children {
  readonly #running: Child[] = [];
  #stopping = false;

  /** True once {@link stop} was called. */
  get stopping(): boolean {
    return this.#stopping;
  }

  /** Starts a process that serves until it is stopped. */
  start(options: ChildOptions): Child {
    if (this.#stopping) throw new Refusal('Stopped.');
    const child = new Child(options);
    this.#running.push(child);
    return child;
  }

  /**
   * Runs a process that does one job, and waits for its end.
   *
   * @throws {Refusal} with what it said last, when it fails
   */
  async run(options: Omit<ChildOptions, 'quiet' | 'readyLine'>): Promise<void> {
    const child = this.start({ ...options, quiet: true });
    await child.exit;
    this.#running.splice(this.#running.indexOf(child), 1);
    if (child.exitCode !== 0) throw new Refusal(`${child.lines.join('\n')}\n\nThe ${child.name} failed: see above.`);
  }

  /** Settles when one of them ends unasked. */
  async firstDeath(): Promise<Child> {
    const deaths = this.#running.map(async (child) => {
      await child.exit;
      return child;
    });
    return Promise.race(deaths);
  }

  /** Ends all of them, the last started first: the site before the lake it reads from. Safe to call twice. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const child of this.#running.toReversed()) await child.stop();
  }
}
