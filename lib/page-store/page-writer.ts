import type { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

import { encode } from './encodings.ts';
import type { Entries } from './entries.ts';
import { type Entry, outputFile } from './entry.ts';
import { inTransaction } from './database.ts';
import type { StaticOutput } from './static-output.ts';
import { type CachedPage } from './cached-page.ts';

interface Options {
  database: DatabaseSync;
  entries: Entries;
  output: StaticOutput;
  /** Deletes a page above the limits. */
  deleteEntry: (entry: Entry) => void;
}

/** Writing starts when no page was rendered for this long, in milliseconds: rendering, which readers wait for, comes first. */
const QUIET_MS = 50;

/** A page is written after this long at the latest, in milliseconds. */
const MAX_WAIT_MS = 500;

/** Compresses pages and writes them to database and static output, one after the other, while few are rendered. */
export class PageWriter {
  readonly #options: Options;
  readonly #unwritten = new Map<string, CachedPage>();
  #last: Promise<unknown> = Promise.resolve();
  #lastCame = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** The page at `path`, if it is not written yet. */
  unwritten(path: string): CachedPage | undefined {
    return this.#unwritten.get(path);
  }

  /** @returns the page in every encoding, or `null` when a render that started later replaced it */
  write(page: CachedPage): Promise<CachedPage | null> {
    this.#unwritten.set(page.path, page);
    const came = performance.now();
    this.#lastCame = came;
    const written = this.#last.then(() => this.#waitForQuiet(came)).then(() => this.#write(page));
    this.#last = written.catch(() => undefined);
    return written;
  }

  /** Resolves when everything is written. */
  async whenWritten(): Promise<void> {
    await this.#last;
  }

  async #write(page: CachedPage): Promise<CachedPage | null> {
    const isLatest = () => this.#unwritten.get(page.path) === page;
    if (!isLatest()) return null;
    try {
      const bodies = await encode(page.bodies.identity);
      return this.#put({ ...page, bodies }) && isLatest() ? { ...page, bodies } : null;
    } finally {
      if (isLatest()) this.#unwritten.delete(page.path);
    }
  }

  async #waitForQuiet(came: number): Promise<void> {
    const left = () => Math.min(this.#lastCame + QUIET_MS, came + MAX_WAIT_MS) - performance.now();
    for (let wait = left(); wait > 0; wait = left()) await setTimeout(wait);
  }

  /** @returns false when a render that started later is stored, perhaps by another process */
  #put({ bodies, etag: _, ...entry }: CachedPage & { bodies: Awaited<ReturnType<typeof encode>> }): boolean {
    const { database, entries, output, deleteEntry } = this.#options;
    const file = outputFile(entry);
    const draft = file && output.prepare(file, bodies);
    let isPut = false;
    try {
      isPut = inTransaction(database, () => {
        const present = entries.find(entry.path);
        if (present && present.rendered > entry.rendered) return false;
        const presentFile = present && outputFile(present);
        if (presentFile && presentFile !== file) output.remove(presentFile);
        if (file && draft) output.publish(file, draft);
        entries.put(entry, file ? null : bodies.identity);
        for (const oldest of entries.aboveLimits()) deleteEntry(oldest);
        return true;
      });
    } finally {
      if (draft && !isPut) output.discard(draft);
    }
    return isPut;
  }
}
