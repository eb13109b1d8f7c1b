import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { type CachedPage, type PageLookup, type RenderedPage } from './cached-page.ts';
import { now } from './clock.ts';
import { encode, entityTag } from './encodings.ts';
import { Entries } from './entries.ts';
import { type Entry, outputFile, tagsOf } from './entry.ts';
import { discardFutureTimestamps } from './discard-future-timestamps.ts';
import { inTransaction, openDatabase, replaceOrigin } from './database.ts';
import { MemoryCache } from './memory-cache.ts';
import { StaticOutput } from './static-output.ts';
import { isCacheable } from './page-path.ts';
import { PageWriter } from './page-writer.ts';
import { Responses } from './responses.ts';
import { prune } from './prune.ts';
import { type Freshness, Tags } from './tags.ts';

export interface PageStoreOptions {
  /** Where everything is stored; may be deleted while no process runs. */
  folder: string;
  /** Fingerprint of the code and address that render pages: pages of another build are served as stale. */
  build: string;
  /** Names the content source: pages of another source are deleted. */
  source: string;
  /** Is given the path of a page whose new copy is sent from now on in place of one that was sent before. */
  replaced?: (path: string) => void;
}

/** How long another process's change may go unnoticed, in milliseconds. */
const VERSION_CHECK_MS = 20;

/**
 * Every page, feed and 404 that was rendered, in the form in which it is sent. Survives restarts. Several processes on one
 * machine may share it: the render that started last wins.
 */
export class PageStore {
  readonly output: StaticOutput;
  readonly responses: Responses;
  readonly #build: string;
  readonly #database: DatabaseSync;
  readonly #dataVersion;
  readonly #entries: Entries;
  readonly #tags: Tags;
  readonly #memory = new MemoryCache();
  readonly #writer;
  readonly #replaced;
  #seenVersion: unknown;
  #lookedAt = 0;

  constructor({ folder, build, source, replaced }: PageStoreOptions) {
    this.#build = build;
    this.#replaced = replaced;
    this.#database = openDatabase(join(folder, 'ledger.sqlite'));
    this.#dataVersion = this.#database.prepare('PRAGMA data_version');
    this.#entries = new Entries(this.#database);
    this.#tags = new Tags(this.#database);
    this.responses = new Responses(this.#database);
    this.output = new StaticOutput(join(folder, 'site'), join(folder, 'drafts'));
    this.#writer = new PageWriter({
      database: this.#database,
      entries: this.#entries,
      output: this.output,
      deleteEntry: (entry) => this.#delete(entry),
    });
    inTransaction(this.#database, () => {
      discardFutureTimestamps(this.#database, now());
      const isOtherSource = replaceOrigin(this.#database, 'source', source);
      const isOtherBuild = replaceOrigin(this.#database, 'build', build);
      if (isOtherSource) for (const entry of this.#entries.all()) this.#delete(entry);
      if (isOtherSource || isOtherBuild) this.responses.clear();
    });
  }

  /**
   * Stores a page, unless a render that started later is stored already. This process serves it from now on.
   * @returns resolves when it is compressed and written; no reader waits for that
   */
  async store({ body, ...rendered }: RenderedPage): Promise<void> {
    const { path } = rendered;
    if (!isCacheable(path)) return;
    const present = this.#writer.unwritten(path) ?? this.#entries.find(path);
    if (present && present.rendered > rendered.rendered) return;
    const entry = { ...rendered, checked: rendered.rendered, build: this.#build };
    const page = { ...entry, bodies: { identity: body }, etag: entityTag(body) };
    this.cache(page);
    if (present) this.#replaced?.(path);
    const written = await this.#writer.write(page);
    if (written) this.cache(written);
  }

  /** The page of a path, however old; `null` when none was ever rendered. */
  async find(path: string): Promise<PageLookup | null> {
    const cached = this.peek(path);
    if (cached) return cached;
    const entry = this.#entries.find(path);
    const unwritten = this.#writer.unwritten(path);
    if (unwritten && unwritten.rendered > (entry?.rendered ?? 0)) return this.cache(unwritten);
    if (!entry) return null;
    const known = this.#memory.get(path);
    if (known?.page.rendered === entry.rendered) return this.cache(Object.assign(known.page, entry));
    const file = outputFile(entry);
    const bodies = file ? this.output.read(file) : await encode(this.#entries.body(path));
    if (!bodies) {
      this.removeMissing(entry);
      return null;
    }
    return this.cache({ ...entry, bodies, etag: entityTag(bodies.identity) });
  }

  /** Like {@link find}, for what is in memory and known to be current; costs no query. */
  peek(path: string): PageLookup | null {
    this.noticeOtherProcesses();
    const cached = this.#memory.getValid(path);
    if (cached?.freshness === 'fresh' && cached.freshUntil < Date.now())
      cached.freshness = this.#freshness(cached.page);
    return cached ?? null;
  }

  /** Next's `revalidateTag`. This process notices at once, others within {@link VERSION_CHECK_MS}. */
  revalidate(tags: readonly string[], durations?: { expire?: number }): void {
    this.#tags.revalidate(tags, durations);
    this.#memory.invalidateAll();
  }

  /** How fresh something with these tags is that was made at `time`. */
  freshnessOfTags(tags: readonly string[], time: number): Freshness {
    return this.#tags.freshness(tags, time);
  }

  /** True for a cached page that need not be rendered again. */
  isFresh(path: string): boolean {
    const entry = this.#writer.unwritten(path) ?? this.#entries.find(path);
    return entry !== null && this.#freshness(entry) === 'fresh';
  }

  /**
   * Marks pages as fresh whose responses have not changed since they were rendered.
   * @param time when the responses that carry one of the tags were fetched again
   */
  markFresh(candidates: readonly string[], tags: readonly string[], time: number): void {
    this.#entries.markFresh(candidates, tags, time);
    this.#memory.invalidateAll();
  }

  /** Paths of the cached pages with one of the tags, without redirects and 404s, which are rendered on request. */
  tagged(tags: readonly string[]): string[] {
    return this.#entries.tagged(tags);
  }

  /**
   * Paths of pages to render again without a request: they expired, or a tag was revalidated while they were rendered.
   * @param shortestLife of any page, in seconds
   * @param limit for each of the two
   */
  dueForRevalidation(shortestLife: number, limit: number): string[] {
    const time = now();
    const invalidated = this.#entries.invalidatedSince(time - shortestLife * 1000, limit);
    const due = [...invalidated, ...this.#entries.expired(time, shortestLife, limit)];
    // A page that is rendered and not yet written is checked the next time.
    return due.filter((path) => !this.#writer.unwritten(path));
  }

  /** Paths of pages that another build rendered. */
  fromOtherBuilds(): string[] {
    return this.#entries.fromOtherBuilds(this.#build);
  }

  /** Resolves when every page stored so far is written. */
  whenWritten(): Promise<void> {
    return this.#writer.whenWritten();
  }

  /** Removes files of pages that the database does not know. For after the whole site is rendered. */
  prune(): void {
    prune(this.#database, this.#entries, this.output);
  }

  /** Closes the database after everything is written. */
  async close(): Promise<void> {
    await this.whenWritten();
    this.#database.close();
  }

  /** Deletes an entry whose file is missing or empty, as a power cut may leave it, so that the page is rendered again. */
  removeMissing(entry: Entry): void {
    try {
      inTransaction(this.#database, () => {
        if (this.#entries.find(entry.path)?.rendered === entry.rendered) this.#delete(entry);
      });
      console.error(`[pages] the file of ${entry.path} was gone or empty`);
    } catch (error) {
      // Readers get it rendered all the same.
      console.error(`[pages] the file of ${entry.path} is gone or empty, and that could not be noted:`, error);
    }
  }

  #delete(entry: Entry): void {
    const file = outputFile(entry);
    if (file) this.output.remove(file);
    this.#entries.delete(entry.path);
    this.#memory.delete(entry.path);
  }

  cache(page: CachedPage): PageLookup {
    const freshUntil = page.revalidate === null ? Infinity : page.rendered + page.revalidate * 1000;
    return this.#memory.set({ page, freshness: this.#freshness(page), freshUntil });
  }

  #freshness(entry: Entry): Freshness {
    const { rendered, checked, revalidate, expire, build } = entry;
    const age = (now() - rendered) / 1000;
    const byTag = this.#tags.freshness(tagsOf(entry), Math.max(rendered, checked));
    if (byTag === 'expired' || (expire !== null && age > expire)) return 'expired';
    if (byTag === 'stale' || build !== this.#build) return 'stale';
    return revalidate !== null && age > revalidate ? 'stale' : 'fresh';
  }

  noticeOtherProcesses(): void {
    const time = Date.now();
    if (time - this.#lookedAt < VERSION_CHECK_MS) return;
    this.#lookedAt = time;
    const version = this.#dataVersion.get()?.['data_version'];
    if (version !== this.#seenVersion) this.#memory.invalidateAll();
    this.#seenVersion = version;
  }
}
