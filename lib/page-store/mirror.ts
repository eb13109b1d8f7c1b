import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { type Encoded, type Encoding, suffixes } from './encodings.ts';

const encodings = Object.keys(suffixes) as Encoding[];

let written = 0;

/** A draft this old was left by a process that died, in milliseconds. */
const LEFTOVER_MS = 60_000;

/** The folder that a web server can serve by itself: each page as HTML, gzip and brotli, at its address. */
export class Mirror {
  readonly folder: string;
  readonly #drafts: string;

  /** @param drafts another folder on the same disk */
  constructor(folder: string, drafts: string) {
    this.folder = folder;
    this.#drafts = drafts;
    mkdirSync(folder, { recursive: true });
    mkdirSync(drafts, { recursive: true });
    removeLeftovers(drafts);
  }

  /** Writes all encodings out of sight. {@link publish} them, or {@link discard} them. */
  prepare(file: string, body: Encoded): string {
    const draft = join(this.#drafts, `${process.pid}-${(written += 1)}`);
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    for (const encoding of encodings) writeFileSync(draft + suffixes[encoding], body[encoding]);
    return draft;
  }

  /** Puts what was prepared in its place; a reader gets the old file or the new one, never half of one. */
  publish(file: string, draft: string): void {
    for (const encoding of encodings)
      renameSync(draft + suffixes[encoding], join(this.folder, file) + suffixes[encoding]);
  }

  discard(draft: string): void {
    for (const encoding of encodings) rmSync(draft + suffixes[encoding], { force: true });
  }

  /** @returns `null` when the file, or one of its encodings, is not there */
  read(file: string): Encoded | null {
    const read = (encoding: Encoding) => readFileSync(join(this.folder, file) + suffixes[encoding]);
    try {
      return { identity: read('identity'), gzip: read('gzip'), br: read('br') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  remove(file: string): void {
    for (const encoding of encodings) rmSync(join(this.folder, file) + suffixes[encoding], { force: true });
  }
}

function removeLeftovers(drafts: string): void {
  for (const name of readdirSync(drafts)) {
    const file = join(drafts, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (age > LEFTOVER_MS) rmSync(file, { force: true });
  }
}
