/** Own addresses of pictures; absolute ones are for others to ask for. */
const PICTURES = /[" ](\/media\/[^/"\s]+)\/\d+(_[\d.]+)?\.(?:avif|webp)/g;

/**
 * Has the pictures of rendered pages made before a reader needs them, so that they stay when the content source does not:
 * of each part that pages show the one file that any other size can be replaced with. One at a time, because making one costs.
 */
export class PictureFetcher {
  readonly #origin: string;
  readonly #signal: AbortSignal;
  readonly #known = new Set<string>();
  #last: Promise<void> = Promise.resolve();

  /**
   * @param origin this very server
   * @param signal ends it: a server that is closing refuses the requests
   */
  constructor(origin: string, signal: AbortSignal) {
    this.#origin = origin;
    this.#signal = signal;
  }

  /** @param html a whole page */
  queue(html: string): void {
    for (const [, picture = '', part = ''] of html.matchAll(PICTURES)) {
      const path = `${picture}/640${part}.webp`;
      if (this.#known.has(path)) continue;
      this.#known.add(path);
      this.#last = this.#last.then(() => this.#fetch(path));
    }
  }

  /** When what was queued so far is done. */
  settled(): Promise<void> {
    return this.#last;
  }

  async #fetch(path: string): Promise<void> {
    if (this.#signal.aborted) return;
    try {
      const answer = await fetch(this.#origin + path, { signal: this.#signal });
      await answer.arrayBuffer();
      if (answer.status < 500) return;
    } catch (error) {
      if (this.#signal.aborted) return;
      console.error(`[pictures] ${path} could not be made: ${String(error)}`);
    }
    // The next rendering of its page tries again.
    this.#known.delete(path);
  }
}
