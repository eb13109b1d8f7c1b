import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { now } from './clock.ts';
import { type Bodies, encode, entityTag } from './encodings.ts';
import { Entries } from './entries.ts';
import { type Entry, mirrorFile, tagsOf } from './entry.ts';
import { discardFutureTimestamps } from './future.ts';
import { exclusively, openLedger, replaceOrigin } from './ledger.ts';
import { MemoryCache } from './memory-cache.ts';
import { Mirror } from './mirror.ts';
import { isKeepable } from './page-path.ts';
import { PageWriter } from './page-writer.ts';
import { Responses } from './responses.ts';
import { sweep } from './sweep.ts';
import { type Freshness, Tags } from './tags.ts';

/** A page as it was rendered, before it is kept. */
export type Rendered = Omit<Entry, 'build' | 'checked'> & { body: Buffer };

/** A kept page with its bodies, ready to be sent. */
export interface Kept extends Entry {
  bodies: Bodies;
  etag: string;
}

/** A kept page, and whether it still says what the content says. */
export interface Found {
  page: Kept;
  freshness: Freshness;
}

export interface PageStoreOptions {
  /** Where everything is kept; may be deleted whenever nothing runs. */
  folder: string;
  /** What pages are rendered by, and for which address: pages of another one are served, but rendered anew. */
  build: string;
  /** Names the content source: pages of another one are thrown away. */
  source: string;
}

/** Another process's changes are noticed this much later, in milliseconds. */
const LOOK_AROUND_MS = 20;

/**
 * Every page, feed and 404 that was rendered, in the form in which it is sent. Survives restarts, and several processes
 * on one machine may share it: whose rendering began last wins.
 */
export class PageStore {
  readonly mirror: Mirror;
  readonly responses: Responses;
  readonly #build: string;
  readonly #database: DatabaseSync;
  readonly #dataVersion;
  readonly #entries: Entries;
  readonly #tags: Tags;
  readonly #memory = new MemoryCache();
  readonly #writer;
  #seenVersion: unknown;
  #lookedAt = 0;

  constructor({ folder, build, source }: PageStoreOptions) {
    this.#build = build;
    this.#database = openLedger(join(folder, 'ledger.sqlite'));
    this.#dataVersion = this.#database.prepare('PRAGMA data_version');
    this.#entries = new Entries(this.#database);
    this.#tags = new Tags(this.#database);
    this.responses = new Responses(this.#database);
    this.mirror = new Mirror(join(folder, 'site'), join(folder, 'drafts'));
    this.#writer = new PageWriter({
      database: this.#database,
      entries: this.#entries,
      mirror: this.mirror,
      drop: (entry) => this.#drop(entry),
    });
    exclusively(this.#database, () => {
      discardFutureTimestamps(this.#database, now());
      const isOtherSource = replaceOrigin(this.#database, 'source', source);
      const isOtherBuild = replaceOrigin(this.#database, 'build', build);
      if (isOtherSource) for (const entry of this.#entries.all()) this.#drop(entry);
      if (isOtherSource || isOtherBuild) this.responses.clear();
    });
  }

  /**
   * Keeps a page, unless a later rendering of it is already kept. This process sends it from now on.
   * @returns when it is compressed and written, for which no reader waits
   */
  async keep({ body, ...rendered }: Rendered): Promise<void> {
    const { path } = rendered;
    if (!isKeepable(path)) return;
    const present = this.#writer.unwritten(path) ?? this.#entries.find(path);
    if (present && present.rendered > rendered.rendered) return;
    const entry = { ...rendered, checked: rendered.rendered, build: this.#build };
    const page = { ...entry, bodies: { identity: body }, etag: entityTag(body) };
    this.#settle(page);
    const written = await this.#writer.write(page);
    if (written) this.#settle(written);
  }

  /** The page of a path, however old; `null` when none was ever rendered. */
  async find(path: string): Promise<Found | null> {
    const cached = this.peek(path);
    if (cached) return cached;
    const entry = this.#entries.find(path);
    const unwritten = this.#writer.unwritten(path);
    if (unwritten && unwritten.rendered > (entry?.rendered ?? 0)) return this.#settle(unwritten);
    if (!entry) return null;
    const known = this.#memory.get(path);
    if (known?.page.rendered === entry.rendered) return this.#settle(Object.assign(known.page, entry));
    const file = mirrorFile(entry);
    const bodies = file ? this.mirror.read(file) : await encode(this.#entries.body(path));
    if (!bodies) {
      this.#lose(entry);
      return null;
    }
    return this.#settle({ ...entry, bodies, etag: entityTag(bodies.identity) });
  }

  /** Like {@link find}, for what is in memory and known to be current; costs no query. */
  peek(path: string): Found | null {
    this.#lookAround();
    const cached = this.#memory.getValid(path);
    if (cached?.freshness === 'fresh' && cached.freshUntil < Date.now())
      cached.freshness = this.#freshness(cached.page);
    return cached ?? null;
  }

  /** Next's `revalidateTag`. Noticed by this process at once, by others within a blink. */
  revalidate(tags: readonly string[], durations?: { expire?: number }): void {
    this.#tags.revalidate(tags, durations);
    this.#memory.invalidateAll();
  }

  /** What became since `time` of something that carries these tags. */
  freshnessOfTags(tags: readonly string[], time: number): Freshness {
    return this.#tags.freshness(tags, time);
  }

  /** True for a kept page that need not be rendered anew. */
  isFresh(path: string): boolean {
    const entry = this.#writer.unwritten(path) ?? this.#entries.find(path);
    return entry !== null && this.#freshness(entry) === 'fresh';
  }

  /**
   * Marks those of these pages as fresh all of whose responses are still the ones that they were made of.
   * @param time when the responses that carry one of the tags were fetched again
   */
  markFresh(candidates: readonly string[], tags: readonly string[], time: number): void {
    this.#entries.markFresh(candidates, tags, time);
    this.#memory.invalidateAll();
  }

  /** Paths of the kept pages that carry one of the tags; not of redirects and 404s, which are rendered when asked for. */
  tagged(tags: readonly string[]): string[] {
    return this.#entries.tagged(tags);
  }

  /**
   * Paths of pages that are to be rendered anew although nobody asked: their time is up, or a publish overtook their
   * rendering.
   * @param shortestLife of any page, in seconds
   * @param limit for each of the two
   */
  due(shortestLife: number, limit: number): string[] {
    const time = now();
    const overtaken = this.#entries.overtaken(time - shortestLife * 1000, limit);
    const due = [...overtaken, ...this.#entries.old(time, shortestLife, limit)];
    // What is rendered and only not written yet is judged the next time.
    return due.filter((path) => !this.#writer.unwritten(path));
  }

  /** Paths of pages that another build rendered. */
  foreign(): string[] {
    return this.#entries.foreign(this.#build);
  }

  /** When every page that is kept by now is in the mirror. */
  settled(): Promise<void> {
    return this.#writer.settled();
  }

  /** For when the site is rendered: takes pages of an earlier ledger out of the mirror. */
  sweep(): void {
    sweep(this.#database, this.#entries, this.mirror);
  }

  /** Lets go of the folder, once it is {@link settled}. */
  async close(): Promise<void> {
    await this.settled();
    this.#database.close();
  }

  /** Somebody, a full disk or a power cut took away its file, or what was in it: it is rendered again. */
  #lose(entry: Entry): void {
    try {
      exclusively(this.#database, () => {
        if (this.#entries.find(entry.path)?.rendered === entry.rendered) this.#drop(entry);
      });
      console.error(`[pages] the file of ${entry.path} was gone or empty`);
    } catch (error) {
      // Readers get it rendered all the same.
      console.error(`[pages] the file of ${entry.path} is gone or empty, and that could not be noted:`, error);
    }
  }

  #drop(entry: Entry): void {
    const file = mirrorFile(entry);
    if (file) this.mirror.remove(file);
    this.#entries.drop(entry.path);
    this.#memory.delete(entry.path);
  }

  #settle(page: Kept): Found {
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

  #lookAround(): void {
    const time = Date.now();
    if (time - this.#lookedAt < LOOK_AROUND_MS) return;
    this.#lookedAt = time;
    const version = this.#dataVersion.get()?.['data_version'];
    if (version !== this.#seenVersion) this.#memory.invalidateAll();
    this.#seenVersion = version;
  }
}
