import { randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Made pictures on disk, least recently used first to go. Only a cache: nothing here is synced or checked at start
 * beyond its size, and everything can be made again.
 */
export class ImageCache {
  readonly #directory: string;
  readonly #limit: number;
  /** Name → bytes; a map keeps the order of insertion, so the first entry is the one unused for longest. */
  readonly #entries = new Map<string, number>();
  #total = 0;

  constructor(directory: string, limit: number) {
    this.#directory = directory;
    this.#limit = limit;
    const found = readdirSync(directory).map((name) => ({ name, ...statOf(join(directory, name)) }));
    for (const { name, size } of found.toSorted((a, b) => a.used - b.used)) this.#remember(name, size);
  }

  /** The picture under this key, a hash, or `undefined`. */
  async get(key: string): Promise<Buffer | undefined> {
    const size = this.#entries.get(key);
    if (size === undefined) return undefined;
    const bytes = await readFile(join(this.#directory, key)).catch(() => undefined);
    if (bytes?.length !== size) {
      this.#forget(key);
      return undefined;
    }
    this.#entries.delete(key);
    this.#entries.set(key, size);
    return bytes;
  }

  /** Keeps a picture, and makes room by dropping others. */
  async put(key: string, bytes: Buffer): Promise<void> {
    if (bytes.length > this.#limit) return;
    const temporary = join(this.#directory, `${key}.${randomUUID()}`);
    await writeFile(temporary, bytes);
    await rename(temporary, join(this.#directory, key));
    this.#remember(key, bytes.length);
    for (const oldest of this.#entries.keys()) {
      if (this.#total <= this.#limit) break;
      this.#forget(oldest);
      await rm(join(this.#directory, oldest), { force: true });
    }
  }

  #remember(key: string, size: number): void {
    this.#forget(key);
    this.#entries.set(key, size);
    this.#total += size;
  }

  #forget(key: string): void {
    this.#total -= this.#entries.get(key) ?? 0;
    this.#entries.delete(key);
  }
}

function statOf(path: string): { size: number; used: number } {
  const { size, mtimeMs } = statSync(path);
  return { size, used: mtimeMs };
}
