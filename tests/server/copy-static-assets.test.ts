import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { StaticOutput } from '#lib/page-store/static-output.ts';
import { copyStaticAssets } from '#server/copy-static-assets.ts';
import { temporaryFolder } from '../lib/page-store/support.ts';

let root: string;
let output: StaticOutput;

/** Writes a file of the project. */
function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const copy = () => copyStaticAssets(root, '.next', output);
const files = () =>
  (readdirSync(output.folder, { recursive: true }) as string[])
    .filter((path) => statSync(join(output.folder, path)).isFile())
    .sort();

/** Which file it is for the disk, and when it was last written. */
const identityOf = (path: string) => {
  const { ino, mtimeMs } = statSync(join(output.folder, path));
  return [ino, mtimeMs];
};

const SHEET = '_next/static/chunks/0f.css';

/** Reads a file until it gets a message, then answers every size that it saw, and the code of every error. */
const READER = `
  const { readFileSync } = require('node:fs');
  const { parentPort, workerData } = require('node:worker_threads');
  const seen = new Set();
  const read = () => {
    try { seen.add(readFileSync(workerData).length); } catch (error) { seen.add(error.code); }
  };
  const timer = setInterval(() => { for (let time = 0; time < 100; time += 1) read(); });
  parentPort.once('message', () => { clearInterval(timer); parentPort.postMessage([...seen]); });
`;

beforeEach(async () => {
  root = temporaryFolder();
  output = new StaticOutput(join(root, 'pages/site'), join(root, 'pages/drafts'));
  write('.next/static/chunks/0f.css', 'p { margin: 0 }');
  write('.next/static/chunks/0f.js', 'script');
  write('.next/static/media/1a.woff2', 'font');
  write('public/icons/a.png', 'icon');
  await copy();
});

test('what pages need is where a web server finds it, style sheets compressed too, and no script', () => {
  expect(files()).toEqual([SHEET, `${SHEET}.br`, `${SHEET}.gz`, '_next/static/media/1a.woff2', 'icons/a.png']);
  expect(readdirSync(join(root, 'pages/drafts'))).toEqual([]);
});

test('a restart does not touch what a web server serves', async () => {
  const before = files().map(identityOf);
  await copy();
  expect(files().map(identityOf)).toEqual(before);
});

test('another build adds its files', async () => {
  const before = identityOf(SHEET);
  write('.next/static/chunks/1f.css', 'p { margin: 1px }');
  await copy();
  expect(identityOf(SHEET)).toEqual(before);
  expect(existsSync(join(output.folder, '_next/static/chunks/1f.css.gz'))).toBe(true);
});

test('a reader gets the old icon or the new one, never half of one', async () => {
  const sizes = [300_000, 200_000];
  write('public/icons/a.png', 'x'.repeat(sizes[0]!));
  await copy();
  const reader = new Worker(READER, { eval: true, workerData: join(output.folder, 'icons/a.png') });
  await once(reader, 'online');
  for (let round = 1; round <= 30; round += 1) {
    write('public/icons/a.png', 'x'.repeat(sizes[round % 2]!));
    await copy();
  }
  reader.postMessage('end');
  const [seen] = (await once(reader, 'message')) as [unknown[]];
  expect(seen.filter((size) => !sizes.includes(size as number))).toEqual([]);
  expect(seen.length).toBeGreaterThan(0);
}, 60_000);

test.each([SHEET, `${SHEET}.br`])('%s is mended when a power cut left half of it', async (path) => {
  const whole = readFileSync(join(output.folder, path));
  writeFileSync(join(output.folder, path), whole.subarray(0, 5));
  await copy();
  expect(readFileSync(join(output.folder, path))).toEqual(whole);
});
