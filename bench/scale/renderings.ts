import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

import { openDatabase } from '#lib/page-store/database.ts';

/** Between two looks, in milliseconds. */
const PAUSE_MS = 250;
/** So many looks must find nothing new. */
const QUIET_LOOKS = 6;

interface Rendering {
  path: string;
  rendered: number;
}

/** What a site renders, as it notes it itself, and what it asks for that. */
export class Renderings {
  /** How many questions the site has asked so far. */
  readonly questions: () => number;
  readonly #database: DatabaseSync;
  readonly #since;

  constructor(pagesDir: string, questions: () => number) {
    this.questions = questions;
    this.#database = openDatabase(join(pagesDir, 'ledger.sqlite'));
    this.#since = this.#database.prepare('SELECT path, rendered FROM entry WHERE rendered > ? ORDER BY rendered');
  }

  /** Pages whose last rendering began after a moment, the earliest first. */
  since(time: number): Rendering[] {
    return this.#since.all(time).map((row) => ({ path: String(row['path']), rendered: Number(row['rendered']) }));
  }

  /** Waits until the site renders and asks nothing. */
  async quiet(): Promise<void> {
    for (let before = '', same = 0; same < QUIET_LOOKS;) {
      const all = this.since(0);
      const state = `${this.questions()} ${all.length} ${all.at(-1)?.rendered}`;
      same = before === state ? same + 1 : 0;
      before = state;
      await setTimeout(PAUSE_MS);
    }
  }

  close(): void {
    this.#database.close();
  }
}
