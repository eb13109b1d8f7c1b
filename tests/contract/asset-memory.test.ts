import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { deepTest } from '#tests/support/deep.ts';
import { startProcess } from '#tests/sanity/lake/durability/lake-process.ts';
import { patience } from '#tests/support/patience.mjs';

const megabyte = 1024 * 1024;
/** What a lake may take besides what it takes at rest, however large the file is. */
const room = 200 * megabyte;

/** The most memory that a process has held so far, in bytes. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}

async function* pieces(count: number): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < count; index += 1) {
    const piece = Buffer.alloc(megabyte);
    piece.writeUInt32LE(index);
    yield await Promise.resolve(piece);
  }
}

/** Linux says how much memory a process has held. */
const deepOnLinux = process.platform === 'linux' ? deepTest : test.skip;

deepOnLinux(
  'a file of 1 GB goes in and out in bounded memory',
  async () => {
    const directory = await mkdtemp(join(tmpdir(), 'lake-'));
    const lake = await startProcess(directory);
    try {
      const atRest = await peakOf(lake.pid);
      const upload = await fetch(`${lake.url}/v1/assets/files/production?filename=film.mp4`, {
        method: 'POST',
        headers: { authorization: `Bearer ${lake.token}`, 'content-type': 'video/mp4' },
        body: Readable.toWeb(Readable.from(pieces(1024))),
        duplex: 'half',
      } as unknown as RequestInit);
      const { document } = (await upload.json()) as { document: { path: string; size: number } };
      expect(document.size).toBe(1024 * megabyte);
      const afterUpload = await peakOf(lake.pid);
      const download = await fetch(`${lake.url}/${document.path}`);
      let size = 0;
      for await (const chunk of download.body as unknown as AsyncIterable<Uint8Array>) size += chunk.byteLength;
      expect(size).toBe(1024 * megabyte);
      const afterDownload = await peakOf(lake.pid);
      const inMegabytes = [atRest, afterUpload, afterDownload].map((bytes) => Math.round(bytes / megabyte));
      console.info(`Most memory at rest, after the upload, after the download: ${inMegabytes.join(', ')} MB`);
      expect(afterDownload - atRest).toBeLessThan(room);
    } finally {
      lake.kill();
      await lake.ended;
      await rm(directory, { recursive: true, force: true });
    }
  },
  patience(120_000),
);
