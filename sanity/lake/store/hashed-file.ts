import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';

const chunkBytes = 256 * 1024;

/** What was written: the hash of its bytes, and how many they are. */
export interface WrittenFile {
  sha1: string;
  size: number;
}

/** A file's bytes from `start` to `end`, both included. Nothing is opened before the first piece is asked for. */
export async function* chunksOf(path: string, range: { start?: number; end?: number } = {}): AsyncGenerator<Buffer> {
  yield* createReadStream(path, { ...range, highWaterMark: chunkBytes }) as AsyncIterable<Buffer>;
}

/**
 * Writes a new file as its pieces arrive, and waits for the disk.
 *
 * @throws what `chunks` throws, or the file system; then nothing is left behind
 */
export async function writeNewFile(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<WrittenFile> {
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
  return { sha1: hash.digest('hex'), size };
}

/** The first bytes of a file, at most `count`. */
export async function firstBytes(path: string, count: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
