import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { renditionUrl, type Rendition } from './renditions.ts';

/** What is freed when the folder is full, so that this happens seldom. */
const FREED_SHARE = 0.1;

/** `<uuid>.part`: a file that is being written. */
const UNFINISHED = /\.part$/;

/**
 * Pictures in the folder that a web server can serve by itself, each at its address. Anybody may ask for any part of a
 * picture, so the folder is bounded: the oldest go first, and come back when they are asked for.
 */
export class PictureCache {
  readonly #root: string;
  readonly #limit: number;
  /** In the folder; unknown before the first picture is kept. */
  #bytes: Promise<number> | undefined;

  /**
   * @param root the folder that stands for the site's `/`
   * @param limit in bytes
   */
  constructor(root: string, limit: number) {
    this.#root = root;
    this.#limit = limit;
  }

  /** @returns `null` when the picture is not kept, or a power cut has emptied its file, which then goes */
  async read(rendition: Rendition): Promise<Buffer<ArrayBuffer> | null> {
    const file = join(this.#root, renditionUrl(rendition));
    try {
      const bytes = await readFile(file);
      if (bytes.length > 0) return bytes;
      await rm(file, { force: true });
      return null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** A reader meanwhile gets the whole picture or none. */
  async keep(rendition: Rendition, bytes: Uint8Array): Promise<void> {
    const file = join(this.#root, renditionUrl(rendition));
    const unfinished = join(dirname(file), `${randomUUID()}.part`);
    await mkdir(dirname(file), { recursive: true });
    try {
      // Flushed, because after a power cut the new name may be there without what was written; and it counts for a year.
      await writeFile(unfinished, bytes, { flush: true });
      await rename(unfinished, file);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    await this.#makeRoomFor(bytes.length);
  }

  /** @param added size of a file that is already in its place, in bytes */
  async #makeRoomFor(added: number): Promise<void> {
    const now = this.#bytes ? this.#bytes.then((before) => before + added) : this.#count();
    this.#bytes = now.then((bytes) => (bytes > this.#limit ? this.#makeRoom() : bytes));
    try {
      await this.#bytes;
    } catch (error) {
      this.#bytes = undefined;
      throw error;
    }
  }

  /** Takes out what a power cut has emptied: a web server would send it without asking. */
  async #count(): Promise<number> {
    const files = await this.#files();
    for (const { path, size } of files) if (size === 0) await rm(path, { force: true });
    return files.reduce((sum, { size }) => sum + size, 0);
  }

  /** @returns what is left, in bytes */
  async #makeRoom(): Promise<number> {
    const files = (await this.#files()).toSorted((a, b) => a.made - b.made);
    let bytes = files.reduce((sum, { size }) => sum + size, 0);
    for (const { path, size } of files) {
      if (bytes <= this.#limit * (1 - FREED_SHARE)) break;
      await rm(path, { force: true });
      bytes -= size;
    }
    return bytes;
  }

  async #files(): Promise<{ path: string; size: number; made: number }[]> {
    const entries = await readdir(join(this.#root, 'media'), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !UNFINISHED.test(entry.name));
    return Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        const { size, mtimeMs } = await stat(path);
        return { path, size, made: mtimeMs };
      }),
    );
  }
}
