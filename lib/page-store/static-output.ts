import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { type Bodies, type Encoded, type Encoding, suffixes } from './encodings.ts';

const encodings = Object.keys(suffixes) as Encoding[];

let written = 0;

/** A temporary file this old was left by a process that died, in milliseconds. */
const LEFTOVER_MS = 60_000;

/** A file that is written and not yet published. */
interface TemporaryFile {
  /** Without the suffix of an encoding. */
  path: string;
  encodings: readonly Encoding[];
}

/** The folder that a web server can serve by itself: each page as HTML, gzip and brotli, at its address. */
export class StaticOutput {
  readonly folder: string;
  readonly #temporary: string;

  /** @param temporary another folder on the same disk */
  constructor(folder: string, temporary: string) {
    this.folder = folder;
    this.#temporary = temporary;
    mkdirSync(folder, { recursive: true });
    mkdirSync(temporary, { recursive: true });
    removeLeftovers(temporary);
  }

  /**
   * Writes the encodings to temporary files. {@link publish} them, or {@link discard} them.
   * @throws when the disk does not take them, and then leaves nothing behind
   */
  prepare(file: string, bodies: Bodies): TemporaryFile {
    const draft = { path: join(this.#temporary, `${process.pid}-${(written += 1)}`), encodings: encodingsOf(bodies) };
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    try {
      for (const encoding of draft.encodings) writeFileSync(draft.path + suffixes[encoding], bodies[encoding]!);
    } catch (error) {
      this.discard(draft);
      throw error;
    }
    return draft;
  }

  /** Moves prepared files to their place; a reader gets the old file or the new one, never half of one. */
  publish(file: string, { path, encodings: prepared }: TemporaryFile): void {
    for (const encoding of prepared)
      renameSync(path + suffixes[encoding], join(this.folder, file) + suffixes[encoding]);
  }

  discard({ path, encodings: prepared }: TemporaryFile): void {
    for (const encoding of prepared) rmSync(path + suffixes[encoding], { force: true });
  }

  /** Writes a file, unless the same bytes are there already. */
  put(file: string, bodies: Bodies): void {
    if (!this.#has(file, bodies)) this.publish(file, this.prepare(file, bodies));
  }

  #has(file: string, bodies: Bodies): boolean {
    return encodingsOf(bodies).every((encoding) => {
      const place = join(this.folder, file) + suffixes[encoding];
      return existsSync(place) && readFileSync(place).equals(bodies[encoding]!);
    });
  }

  /** @returns `null` when the file, or one of its encodings, is not there, or is empty, as a power cut may leave it */
  read(file: string): Encoded | null {
    const read = (encoding: Encoding) => readFileSync(join(this.folder, file) + suffixes[encoding]);
    try {
      const bodies = { identity: read('identity'), gzip: read('gzip'), br: read('br') };
      return Object.values(bodies).every(({ length }) => length > 0) ? bodies : null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Files of all pages, feeds and the like: they alone are compressed, besides style sheets. */
  pages(): string[] {
    const compressed = (readdirSync(this.folder, { recursive: true }) as string[]).filter((name) =>
      name.endsWith(suffixes.br),
    );
    const files = compressed.map((name) => name.slice(0, -suffixes.br.length));
    return files.filter((file) => !file.startsWith('_next/'));
  }

  remove(file: string): void {
    for (const encoding of encodings) rmSync(join(this.folder, file) + suffixes[encoding], { force: true });
  }
}

const encodingsOf = (bodies: Bodies) => encodings.filter((encoding) => bodies[encoding]);

function removeLeftovers(temporary: string): void {
  for (const name of readdirSync(temporary)) {
    const file = join(temporary, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (age > LEFTOVER_MS) rmSync(file, { force: true });
  }
}
