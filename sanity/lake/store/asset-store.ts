import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, type LakeFolder } from './folder.ts';

export type AssetKind = 'images' | 'files';

/** An upload that arrived whole and is on disk, not yet under its name. */
export interface ReceivedAsset {
  path: string;
  sha1: string;
  size: number;
}

/** A stored asset whose bytes no longer have the hash in its name. */
export class DamagedAssetError extends Error {
  override readonly name = 'DamagedAssetError';
}

/** Names the store itself makes: a hash, perhaps dimensions, an extension. Nothing else reaches the file system. */
const namePattern = /^([0-9a-f]{40})(-\d{1,6}x\d{1,6})?\.[a-z0-9]{1,10}$/;

/** Uploaded pictures and files, named by their content. */
export class AssetStore {
  readonly #folder: Pick<LakeFolder, 'assets' | 'temporary'>;

  constructor(folder: Pick<LakeFolder, 'assets' | 'temporary'>) {
    this.#folder = folder;
  }

  /**
   * Writes an upload to a temporary file as it arrives, and waits for the disk.
   *
   * @throws what `chunks` throws, or the file system; then nothing is left behind
   */
  async receive(chunks: AsyncIterable<Uint8Array>): Promise<ReceivedAsset> {
    const path = join(this.#folder.temporary, randomUUID());
    const hash = createHash('sha1');
    let size = 0;
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.byteLength;
        await file.writeFile(chunk);
      }
      await file.sync();
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    return { path, sha1: hash.digest('hex'), size };
  }

  /** Gives a received asset its name. When this resolves the asset survives a power cut. */
  async keep(asset: ReceivedAsset, kind: AssetKind, name: string): Promise<void> {
    await rename(asset.path, this.#path(kind, name));
    syncFolder(join(this.#folder.assets, kind));
  }

  /** Drops a received asset that is not to be kept. */
  async discard(asset: ReceivedAsset): Promise<void> {
    await rm(asset.path, { force: true });
  }

  /** Tells whether the store has an asset of this name. */
  has(kind: AssetKind, name: string): boolean {
    return namePattern.test(name) && existsSync(this.#path(kind, name));
  }

  /**
   * Reads an asset, checking its bytes against its name.
   *
   * @returns `undefined` when there is none
   * @throws {DamagedAssetError}
   */
  async read(kind: AssetKind, name: string): Promise<Buffer | undefined> {
    if (!this.has(kind, name)) return undefined;
    const bytes = await readFile(this.#path(kind, name));
    if (createHash('sha1').update(bytes).digest('hex') !== namePattern.exec(name)?.[1]) {
      throw new DamagedAssetError(
        `The asset ${kind}/${name} does not match the hash in its name: restore it from a backup.`,
      );
    }
    return bytes;
  }

  #path(kind: AssetKind, name: string): string {
    if (!namePattern.test(name)) throw new Error(`Not an asset name: ${JSON.stringify(name)}`);
    return join(this.#folder.assets, kind, name);
  }
}
