import { print } from '../bootstrap/progress.mjs';
import { Refusal } from '../bootstrap/refusal.mjs';
import { Child, type ChildOptions, type Listener } from './child.ts';

/** Every process of ours, so that none is left behind whatever moment we are asked to stop at. */
export class Children {
  readonly #running = new Set<Child>();
  readonly #listener: Listener;
  #stopping = false;

  /** @param listener by default shows each line on the terminal, under the name of its process */
  constructor(listener: Listener = (name, line) => print(`${name} │ ${line}`)) {
    this.#listener = listener;
    // Also when this process ends by a fault of its own.
    process.once('exit', () => this.#running.forEach((child) => child.kill()));
  }

  /** True once {@link stop} was called. */
  get stopping(): boolean {
    return this.#stopping;
  }

  /** Starts a process that serves until it is stopped. */
  start(options: ChildOptions, listener = this.#listener): Child {
    if (this.#stopping) throw new Refusal('Stopped.');
    const child = new Child(options, listener);
    this.#running.add(child);
    return child;
  }

  /**
   * Runs a process that does one job, and waits for its end.
   *
   * @throws {Refusal} with what it said last, when it fails
   */
  async run(options: Omit<ChildOptions, 'readyLine'>): Promise<void> {
    const child = this.start(options, () => undefined);
    await child.exit;
    this.#running.delete(child);
    if (child.exitCode !== 0) throw new Refusal(`${child.lines.join('\n')}\n\nThe ${child.name} failed: see above.`);
  }

  /** Ends one of them; the others go on. */
  async end(child: Child): Promise<void> {
    this.#running.delete(child);
    await child.stop();
  }

  /** Settles when one of them ends unasked. */
  async firstDeath(): Promise<Child> {
    const deaths = [...this.#running].map(async (child) => {
      await child.exit;
      return child;
    });
    return Promise.race(deaths);
  }

  /** Ends all of them, the last started first: the site before the lake it reads from. Safe to call twice. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const child of [...this.#running].toReversed()) await child.stop();
  }
}
