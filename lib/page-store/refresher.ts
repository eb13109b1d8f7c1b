/** Renders a page anew and keeps it; resolves with the status of the answer. Never rejects for what the page does. */
export type Render = (path: string) => Promise<number>;

/** Renderings at a time: readers come first. */
const AT_A_TIME = 3;

/** Pause after the content source did not answer. Together with the timeout of a fetch it bounds how old a page gets. */
const OUTAGE_PAUSE_MS = 500;

/** A page that cannot be rendered for another reason is left alone for this long. */
const BROKEN_PAUSE_MS = 10_000;

interface Job {
  path: string;
  /** Settles after the first attempt: true when the page was rendered. */
  attempt: PromiseWithResolvers<boolean>;
}

/**
 * Renders pages anew in the background, each once however many ask for it. While the content source is away one page at a
 * time is tried, again and again, so that all are fresh soon after it is back.
 */
export class Refresher {
  readonly #render: Render;
  readonly #jobs = new Map<string, Job>();
  readonly #waiting: Job[] = [];
  readonly #broken = new Map<string, number>();
  #running = 0;
  #isOut = false;
  #pause: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(render: Render) {
    this.#render = render;
  }

  /**
   * Renders a page before those that wait.
   * @returns false when it could not be rendered now; while the content source is away, at once
   */
  refresh(path: string): Promise<boolean> {
    const known = this.#jobs.get(path);
    const job = known ?? this.#add(path, 'first');
    return this.#isOut ? Promise.resolve(false) : job.attempt.promise;
  }

  /** Renders pages after those that already wait. */
  queue(paths: Iterable<string>): void {
    for (const path of paths) {
      if (this.#jobs.has(path) || (this.#broken.get(path) ?? 0) > Date.now()) continue;
      this.#add(path, 'last');
    }
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#pause);
  }

  #add(path: string, place: 'first' | 'last'): Job {
    const job = { path, attempt: Promise.withResolvers<boolean>() };
    this.#jobs.set(path, job);
    if (place === 'first') this.#waiting.unshift(job);
    else this.#waiting.push(job);
    this.#run();
    return job;
  }

  #run(): void {
    if (this.#closed || this.#pause) return;
    while (this.#running < (this.#isOut ? 1 : AT_A_TIME)) {
      const job = this.#waiting.shift();
      if (!job) return;
      this.#running += 1;
      void this.#attempt(job);
    }
  }

  async #attempt(job: Job): Promise<void> {
    const status = await this.#render(job.path);
    this.#running -= 1;
    job.attempt.resolve(status < 500);
    if (status === 503) {
      this.#waiting.unshift(job);
      this.#isOut = true;
      this.#pause ??= setTimeout(() => {
        this.#pause = undefined;
        this.#run();
      }, OUTAGE_PAUSE_MS);
      return;
    }
    this.#isOut = false;
    this.#jobs.delete(job.path);
    if (status >= 500) this.#broken.set(job.path, Date.now() + BROKEN_PAUSE_MS);
    else this.#broken.delete(job.path);
    this.#run();
  }
}
