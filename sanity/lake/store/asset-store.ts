import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ReadableStream as WebStream } from 'node:stream/web';
import { assetNamePattern } from '../protocol/asset-names.ts';
import { CheckedFiles } from './checked-files.ts';
import { syncFolder, type LakeFolder } from './folder.ts';
import { chunksOf, writeNewFile, type WrittenFile } from './hashed-file.ts';

export type AssetKind = 'images' | 'files';

/** An upload that arrived whole and is on disk, not yet under its name. */
export interface ReceivedAsset extends WrittenFile {
  path: string;
}

/** A stored asset to be delivered, piece by piece. */
export interface StoredAsset {
  size: number;
  /** Its bytes from `start` to `end`, both included. */
  bytes: (start: number, end: number) => ReadableStream<Uint8Array>;
}

/** A stored asset whose bytes no longer have the hash in its name. */
export class DamagedAssetError extends Error {
  override readonly name = 'DamagedAssetError';
}

/** Uploaded pictures and files, named by their content. */
export class AssetStore {
  readonly #folder: Pick<LakeFolder, 'assets' | 'temporary'>;
  readonly #checked = new CheckedFiles();

  constructor(folder: Pick<LakeFolder, 'assets' | 'temporary'>) {
    this.#folder = folder;
  }

  /**
   * Writes an upload to a temporary file as it arrives, and waits for the disk.
   *
   * @throws what `chunks` throws, or the file system; then nothing is left behind
   */
  async receive(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<ReceivedAsset> {
    const path = join(this.#folder.temporary, randomUUID());
    return { path, ...(await writeNewFile(path, chunks)) };
  }

  /**
   * Gives a received asset its name, in the place of a file that had it: the name is the hash of the bytes.
   * When this resolves the asset survives a power cut.
   */
  async keep(asset: ReceivedAsset, kind: AssetKind, name: string): Promise<void> {
    await rename(asset.path, this.#path(kind, name));
    syncFolder(join(this.#folder.assets, kind));
  }

  /** Drops a received asset that is not to be kept. */
  async discard(asset: ReceivedAsset): Promise<void> {
    await rm(asset.path, { force: true });
  }

  /**
   * Reads an asset, checking its bytes against its name.
   *
   * @returns `undefined` when there is none
   * @throws {DamagedAssetError}
   */
  async read(kind: AssetKind, name: string): Promise<Buffer | undefined> {
    if (!this.#has(kind, name)) return undefined;
    const chunks: Buffer[] = [];
    await this.#check(kind, name, (chunk) => chunks.push(chunk));
    return Buffer.concat(chunks);
  }

  /**
   * Opens an asset for delivery. Its bytes are checked against its name first, unless they were within the last hour
   * and its file has not changed since: players of sound and film ask for one file in hundreds of small parts.
   *
   * @returns `undefined` when there is none
   * @throws {DamagedAssetError}
   */
  async open(kind: AssetKind, name: string): Promise<StoredAsset | undefined> {
    if (!this.#has(kind, name)) return undefined;
    const path = this.#path(kind, name);
    const { size, mtimeMs } = await stat(path);
    await this.#checked.once(`${path} ${size} ${mtimeMs}`, () => this.#check(kind, name));
    return { size, bytes: (start, end) => streamOf(chunksOf(path, { start, end })) };
  }

  /** Reads an asset piece by piece, and throws at the end when the pieces do not have the hash in its name. */
  async #check(kind: AssetKind, name: string, take?: (chunk: Buffer) => void): Promise<void> {
    const hash = createHash('sha1');
    for await (const chunk of chunksOf(this.#path(kind, name))) {
      hash.update(chunk);
      take?.(chunk);
    }
    if (hash.digest('hex') !== assetNamePattern.exec(name)?.[1]) {
      throw new DamagedAssetError(
        `The asset ${kind}/${name} does not match the hash in its name: upload it again, or restore it from a backup.`,
      );
    }
  }

  #has(kind: AssetKind, name: string): boolean {
    return assetNamePattern.test(name) && existsSync(this.#path(kind, name));
  }

  #path(kind: AssetKind, name: string): string {
    // Nothing else reaches the file system.
    if (!assetNamePattern.test(name)) throw new Error(`Not an asset name: ${JSON.stringify(name)}`);
    return join(this.#folder.assets, kind, name);
  }
}

/** Node's types and the browser's name the same class. This one asks for a piece only when its reader does. */
const streamOf = (chunks: AsyncIterable<Buffer>): ReadableStream<Uint8Array> =>
  WebStream.from(chunks) as ReadableStream<Uint8Array>;
