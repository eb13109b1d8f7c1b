import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { get, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { type TestLake, testLake } from './support/test-lake.ts';

const size = 32 * 1024 * 1024;
const times = 12;

let lake: TestLake;
let path: string;
let file: string;
beforeAll(async () => {
  lake = await testLake();
  const asset = await lake.client.assets.upload('file', Buffer.alloc(size, 'film'), { filename: 'film.mp4' });
  path = asset.path;
  file = join(lake.directory, 'assets', 'files', `${asset.sha1hash}.mp4`);
});
afterAll(() => lake.remove());

const url = (): string => `${lake.url}/${path}`;

/** Bytes that this process, and with it the lake, has read so far. What it has not read is not in its memory. */
const bytesRead = async (): Promise<number> =>
  Number(/^rchar: (\d+)$/m.exec(await readFile('/proc/self/io', 'utf8'))?.[1]);

/** How many times this process has the file open. */
async function timesOpen(): Promise<number> {
  const links = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ''));
  return (await Promise.all(links)).filter((link) => link === file).length;
}

const onLinux = existsSync('/proc/self/io') ? describe : describe.skip;

onLinux('a large file', () => {
  it('is read once to check it, also when parts of it are asked for meanwhile or later', async () => {
    const before = await bytesRead();
    const part = async () => {
      const response = await fetch(url(), { headers: { range: 'bytes=4-11' } });
      return [response.status, response.headers.get('content-length'), await response.text()];
    };
    const parts = await Promise.all(Array.from({ length: times }, part));
    expect(new Set(parts.map(String))).toEqual(new Set(['206,8,filmfilm']));
    await part();
    expect((await bytesRead()) - before).toBeLessThan(2 * size);
  });

  it('is read no faster than it is taken, and let go when nobody takes it any more', async () => {
    const before = await bytesRead();
    const downloads = Array.from({ length: times }, () => get(url(), { agent: false }));
    // Only the heads are read.
    const responses = await Promise.all(
      downloads.map(async (download) => ((await once(download, 'response')) as [IncomingMessage])[0]),
    );
    for (const { statusCode, headers } of responses)
      expect([statusCode, headers['content-length']]).toEqual([200, `${size}`]);
    expect((await bytesRead()) - before).toBeLessThan((times * size) / 2);
    expect(await timesOpen()).toBeGreaterThan(0);
    for (const response of responses) response.destroy();
    while ((await timesOpen()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('comes whole', async () => {
    const response = await fetch(url());
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.alloc(size, 'film'))).toBe(true);
  });

  it('is not opened for its head', async () => {
    const asked = request(url(), { method: 'HEAD', agent: false }).end();
    const [{ statusCode, headers }] = (await once(asked, 'response')) as [IncomingMessage];
    expect([statusCode, headers['content-length']]).toEqual([200, `${size}`]);
    expect(await timesOpen()).toBe(0);
  });
});
