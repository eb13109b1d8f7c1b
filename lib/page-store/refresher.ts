/** Renders a page anew and keeps it; resolves with the status of the answer. Never rejects for what the page does. */
export type Render = (path: string) => Promise<number>;

/** Renderings at a time: readers come first. */
const AT_A_TIME = 3;

/** Pause after the content source did not answer. Together with the timeout of a fetch it bounds how old a page gets. */
const OUTAGE_PAUSE_MS = 500;

/** A page that cannot be rendered for another reason is left alone for this long. */
const BROKEN_PAUSE_MS = 10_000;

/** What became of a page: rendered, broken by what it shows, without an answer of the content source, or left: the site ends. */
export type RefreshResult = 'rendered' | 'broken' | 'unreachable' | 'ended';

/** True for a page that need not be rendered anew. */
export type IsFresh = (path: string) => boolean;

interface Job {
  path: string;
  isRunning: boolean;
  /** Settles after the next attempt. */
  attempt: PromiseWithResolvers<RefreshResult>;
  /** Asked for while this attempt is under way: the page may have changed since it began. */
  next?: { queue: Set<Job>; attempt: PromiseWithResolvers<RefreshResult> };
}

/**
 * Renders pages anew in the background, each once however many ask for it. While the content source is away one page at a
 * time is tried, again and again, so that all are fresh soon after it is back.
 */
export class Refresher {
  readonly #render: Render;
  readonly #isFresh: IsFresh;
  readonly #jobs = new Map<string, Job>();
  /** A reader, or the person who published, looks at these. */
  readonly #urgent = new Set<Job>();
  /** A publish waits for these, and nobody looks at them. */
  readonly #awaited = new Set<Job>();
  readonly #waiting = new Set<Job>();
  readonly #broken = new Map<string, number>();
  #running = 0;
  #holds = 0;
  #isOut = false;
  #pause: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(render: Render, isFresh: IsFresh) {
    this.#render = render;
    this.#isFresh = isFresh;
  }

  /** How many pages could not be rendered when last tried, for another reason than an outage. */
  get broken(): number {
    return this.#broken.size;
  }

  /**
   * Renders a page before all others, because a reader looks at it.
   * @returns what became of it; while the content source is away, at once
   */
  refresh(path: string): Promise<RefreshResult> {
    return this.#await(path, this.#urgent);
  }

  /** Like {@link refresh}, for one of the many pages of a publish: after those that a reader looks at. */
  refreshLater(path: string): Promise<RefreshResult> {
    return this.#await(path, this.#awaited);
  }

  /** Renders pages after those that already wait. */
  queue(paths: Iterable<string>): void {
    for (const path of paths) {
      if (this.#jobs.has(path) || (this.#broken.get(path) ?? 0) > Date.now()) continue;
      this.#waiting.add(this.#job(path));
    }
    this.#run();
  }

  /**
   * Renders nothing that nobody waits for while `work` goes on: it finds out which pages need it. Those that turn out to be
   * fresh are left as they are.
   */
  async hold<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#holds += 1;
    try {
      return await work();
    } finally {
      this.#holds -= 1;
      // What is asked for because of the finding comes first.
      setImmediate(() => this.#run());
    }
  }

  /** Begins no other page, and lets nobody wait for one. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#pause);
    for (const { isRunning, attempt, next } of this.#jobs.values()) {
      if (!isRunning) attempt.resolve('ended');
      next?.attempt.resolve('ended');
    }
  }

  #await(path: string, queue: Set<Job>): Promise<RefreshResult> {
    if (this.#closed) return Promise.resolve('ended');
    const job = this.#job(path);
    if (job.isRunning) {
      job.next ??= { queue, attempt: Promise.withResolvers() };
      if (queue === this.#urgent) job.next.queue = queue;
      return this.#isOut ? Promise.resolve('unreachable') : job.next.attempt.promise;
    }
    if (!this.#urgent.has(job)) {
      this.#waiting.delete(job);
      if (queue === this.#urgent) this.#awaited.delete(job);
      queue.add(job);
    }
    this.#run();
    return this.#isOut ? Promise.resolve('unreachable') : job.attempt.promise;
  }

  #job(path: string): Job {
    const known = this.#jobs.get(path);
    if (known) return known;
    const job = { path, isRunning: false, attempt: Promise.withResolvers<RefreshResult>() };
    this.#jobs.set(path, job);
    return job;
  }

  #next(): Job | undefined {
    for (const queue of [this.#urgent, this.#awaited, ...(this.#holds > 0 ? [] : [this.#waiting])]) {
      for (const job of queue) {
        queue.delete(job);
        if (!this.#isKnownFresh(job.path)) return job;
        this.#jobs.delete(job.path);
        job.attempt.resolve('rendered');
      }
    }
    return undefined;
  }

  /** A database that cannot be read must not end the process: the page is rendered. */
  #isKnownFresh(path: string): boolean {
    try {
      return this.#isFresh(path);
    } catch (error) {
      console.error(`[pages] whether ${path} is fresh could not be read:`, error);
      return false;
    }
  }

  #run(): void {
    if (this.#closed || this.#pause) return;
    while (this.#running < (this.#isOut ? 1 : AT_A_TIME)) {
      const job = this.#next();
      if (!job) return;
      job.isRunning = true;
      this.#running += 1;
      void this.#attempt(job);
    }
  }

  /** No caller awaits an attempt, so a rejection would end the process: it counts as a broken page. */
  async #statusOf(path: string): Promise<number> {
    try {
      return await this.#render(path);
    } catch (error) {
      console.error(`[pages] rendering ${path} failed:`, error);
      return 500;
    }
  }

  async #attempt(job: Job): Promise<void> {
    const status = await this.#statusOf(job.path);
    this.#running -= 1;
    if (status === 503) return this.#postpone(job);
    this.#isOut = false;
    this.#jobs.delete(job.path);
    const result = status < 500 ? 'rendered' : 'broken';
    job.attempt.resolve(result);
    if (result === 'broken') this.#broken.set(job.path, Date.now() + BROKEN_PAUSE_MS);
    else this.#broken.delete(job.path);
    if (job.next) this.#again(job.path, job.next, result);
    this.#run();
  }

  /** Renders a page again whose content changed while it was rendered: what was rendered is stale already. */
  #again(path: string, { queue, attempt }: NonNullable<Job['next']>, result: RefreshResult): void {
    if (this.#closed) return attempt.resolve('ended');
    if (result === 'broken' || this.#isFresh(path)) return attempt.resolve(result);
    const job = { path, isRunning: false, attempt };
    this.#jobs.set(path, job);
    queue.add(job);
  }

  /**
   * Nobody waits for the end of an outage. Another page is tried next: the answer may have failed to come for this one only.
   */
  #postpone(job: Job): void {
    for (const each of this.#isOut ? [job] : this.#jobs.values()) {
      each.attempt.resolve('unreachable');
      each.next?.attempt.resolve('unreachable');
      delete each.next;
      each.attempt = Promise.withResolvers<RefreshResult>();
    }
    if (this.#closed) return;
    this.#isOut = true;
    job.isRunning = false;
    this.#waiting.add(job);
    this.#pause ??= setTimeout(() => {
      this.#pause = undefined;
      this.#run();
    }, OUTAGE_PAUSE_MS);
  }
}
