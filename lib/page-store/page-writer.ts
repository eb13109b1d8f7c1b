import type { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

import { encode } from './encodings.ts';
import type { Entries } from './entries.ts';
import { type Entry, mirrorFile } from './entry.ts';
import { exclusively } from './ledger.ts';
import type { Mirror } from './mirror.ts';
import type { Kept } from './page-store.ts';

interface Places {
  database: DatabaseSync;
  entries: Entries;
  mirror: Mirror;
  /** Takes a page away that there is no more room for. */
  drop: (entry: Entry) => void;
}

/** Nothing is written before no page came for so long, in milliseconds: rendering, which readers see, comes first. */
const LULL_MS = 50;

/** A page waits no longer than this for such a lull, in milliseconds. */
const PATIENCE_MS = 500;

/** Compresses pages and writes them to ledger and mirror, one after the other, when fewer are rendered. */
export class PageWriter {
  readonly #places: Places;
  readonly #unwritten = new Map<string, Kept>();
  #last: Promise<unknown> = Promise.resolve();
  #lastCame = 0;

  constructor(places: Places) {
    this.#places = places;
  }

  /** The page of a path that is not written yet. */
  unwritten(path: string): Kept | undefined {
    return this.#unwritten.get(path);
  }

  /** @returns the page in every encoding, or `null` when a later rendering of it came first */
  write(page: Kept): Promise<Kept | null> {
    this.#unwritten.set(page.path, page);
    const came = performance.now();
    this.#lastCame = came;
    const written = this.#last.then(() => this.#lull(came)).then(() => this.#write(page));
    this.#last = written.catch(() => undefined);
    return written;
  }

  /** When everything is written. */
  async settled(): Promise<void> {
    await this.#last;
  }

  async #write(page: Kept): Promise<Kept | null> {
    const isLatest = () => this.#unwritten.get(page.path) === page;
    if (!isLatest()) return null;
    try {
      const bodies = await encode(page.bodies.identity);
      return this.#put({ ...page, bodies }) && isLatest() ? { ...page, bodies } : null;
    } finally {
      if (isLatest()) this.#unwritten.delete(page.path);
    }
  }

  /** @param came when the page came that waits for it */
  async #lull(came: number): Promise<void> {
    const left = () => Math.min(this.#lastCame + LULL_MS, came + PATIENCE_MS) - performance.now();
    for (let wait = left(); wait > 0; wait = left()) await setTimeout(wait);
  }

  /** @returns false when a later rendering is there, another process's perhaps */
  #put({ bodies, etag: _, ...entry }: Kept & { bodies: Awaited<ReturnType<typeof encode>> }): boolean {
    const { database, entries, mirror, drop } = this.#places;
    const file = mirrorFile(entry);
    const draft = file && mirror.prepare(file, bodies);
    let isPut = false;
    try {
      isPut = exclusively(database, () => {
        const present = entries.find(entry.path);
        if (present && present.rendered > entry.rendered) return false;
        const presentFile = present && mirrorFile(present);
        if (presentFile && presentFile !== file) mirror.remove(presentFile);
        if (file && draft) mirror.publish(file, draft);
        entries.put(entry, file ? null : bodies.identity);
        for (const surplus of entries.surplus()) drop(surplus);
        return true;
      });
    } finally {
      if (draft && !isPut) mirror.discard(draft);
    }
    return isPut;
  }
}
