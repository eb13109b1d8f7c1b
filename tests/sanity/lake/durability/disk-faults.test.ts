import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DEEP } from '#tests/support/deep.ts';
import { Dataset } from '#sanity/lake/dataset.ts';
import { type LakeDocument } from '#sanity/lake/protocol/document.ts';
import { openDatabase } from '#sanity/lake/store/database.ts';
import { DocumentStore } from '#sanity/lake/store/document-store.ts';
import { lakePaths } from '#sanity/lake/store/folder.ts';
import { type LakeProcess, mutate, startProcess } from './lake-process.ts';
import { stored } from './stored.ts';
import { canTrace, inject } from './strace.ts';

/** A round for one call of some kinds; `DEEP=1` goes on until there are no more such calls, and tries every effect. */
const effects = ['signal=KILL', 'error=EIO', 'error=ENOSPC'];

/** All that an upload and a transaction write, in the order they do it: the kind of file, and what is done to it. */
const calls = [
  ['the upload', 'write'],
  ['the upload', 'fsync'],
  ['the upload', 'rename'],
  ['the folder of files', 'fsync'],
  ['the log', 'pwrite64'],
  ['the log', 'fsync'],
  ['the database', 'pwrite64'],
  ['the database', 'fsync'],
  ['an answer', 'write'],
] as const;
type Place = (typeof calls)[number][0];

/** One call of each kind of file, half of them a wait for the disk; the lake's promises rest on these. */
const SAMPLE = [0, 2, 3, 5, 7];

const cases = calls.flatMap(([place, syscall], index) => {
  const sample = SAMPLE.includes(index) ? [effects[index % effects.length]!] : [];
  return (DEEP ? effects : sample).map((effect) => [place, syscall, effect] as const);
});

/** Linux with `strace`, and the right to trace. */
const traces = canTrace();

let folder: string;
let directory: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-faults-'));
  directory = join(folder, 'lake');
  if (traces) await makeBase();
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/**
 * A lake that was killed when its log was all but full (SQLite moves a log of 1,000 pages into the database), so that
 * the transactions to come also write to the database itself.
 */
async function makeBase(): Promise<void> {
  const base = join(folder, 'base');
  const lake = await startProcess(base);
  for (let n = 0; n < 20; n += 1) await mutate(lake, [{ create: { _id: `base-${n}`, _type: 'entry', n: 0 } }]);
  const almostFull = 980 * 4_120;
  while ((await stat(join(base, 'lake.db-wal'))).size < almostFull) {
    await mutate(lake, [{ patch: { id: 'base-0', inc: { n: 1 } } }]);
  }
  lake.kill();
  await lake.ended;
}

const bytes = 'the bytes of a file';
const assetId = `file-${createHash('sha1').update(bytes).digest('hex')}-txt`;

/** Begins an upload, and waits until the lake has a file for it. */
async function beginUpload(lake: LakeProcess): Promise<{ upload: ClientRequest; path: string }> {
  const upload = request(`${lake.url}/v1/assets/files/production?filename=a.txt`, {
    method: 'POST',
    headers: { authorization: `Bearer ${lake.token}` },
  });
  upload.flushHeaders();
  const { temporary } = lakePaths(directory);
  for (;;) {
    const [name] = await readdir(temporary);
    if (name !== undefined) return { upload, path: join(temporary, name) };
    await wait(5);
  }
}

/** Sends the upload's bytes; tells whether it was acknowledged. */
async function finishUpload(upload: ClientRequest): Promise<boolean> {
  upload.setTimeout(10_000, () => upload.destroy(new Error('No answer')));
  const answered = once(upload, 'response').then(
    ([response]: IncomingMessage[]) => {
      response?.resume();
      return response?.statusCode === 200;
    },
    // No answer says nothing about what was stored.
    () => false,
  );
  upload.end(bytes);
  return answered;
}

const three = ['one', 'two', 'three'].map((_id) => ({ create: { _id, _type: 'entry', text: 'x'.repeat(3_000) } }));

/** One round on a copy of the base; tells whether there was an n-th call to fail. */
async function failNth(place: Place, syscall: string, effect: string, nth: number): Promise<boolean> {
  await rm(directory, { recursive: true, force: true });
  await cp(join(folder, 'base'), directory, { recursive: true });
  const lake = await startProcess(directory);
  const { upload, path } = await beginUpload(lake);
  const { database, assets } = lakePaths(directory);
  const paths: Record<Place, string | undefined> = {
    'the upload': path,
    'the folder of files': join(assets, 'files'),
    'the log': `${database}-wal`,
    'the database': database,
    'an answer': undefined,
  };
  const fault = { syscall, effect, nth, path: paths[place] };
  const injection = await inject(lake.pid, fault, join(folder, 'strace.log'));
  const acknowledged = { asset: await finishUpload(upload), transaction: await mutate(lake, three) };
  const failed = await injection.end();
  lake.kill();
  await lake.ended;
  check({ place, syscall, effect, nth }, (await stored(directory)).documents, acknowledged);
  // Who is killed acknowledges no more; `strace` may have no time to note it.
  return effect === 'signal=KILL' ? !(acknowledged.asset && acknowledged.transaction) : failed;
}

function check(
  round: object,
  documents: Map<string, LakeDocument>,
  acknowledged: { asset: boolean; transaction: boolean },
): void {
  const present = ['one', 'two', 'three'].filter((id) => documents.has(id)).length;
  const base = [...documents.keys()].filter((id) => id.startsWith('base')).length;
  expect({ ...round, base, whole: present === 0 || present === 3 }).toEqual({ ...round, base: 20, whole: true });
  if (acknowledged.transaction) expect({ ...round, present }).toEqual({ ...round, present: 3 });
  if (acknowledged.asset) expect({ ...round, asset: documents.has(assetId) }).toEqual({ ...round, asset: true });
}

/** Rounds for the first call, the second one and so on. Answers how many there were. */
async function failEach(place: Place, syscall: string, effect: string): Promise<number> {
  let nth = 1;
  while ((await failNth(place, syscall, effect, nth)) && DEEP) nth += 1;
  const faults = DEEP ? nth - 1 : nth;
  if (DEEP) process.stderr.write(`${syscall} of ${place}, ${effect}: ${faults}\n`);
  return faults;
}

it('refuses with 507 when the disk is full, keeps what it had, and goes on when there is room again', async () => {
  const path = join(folder, 'full.db');
  const database = openDatabase(path);
  const dataset = new Dataset(new DocumentStore(database, path), { projectId: 'p', dataset: 'd' });
  const create = (_id: string, size: number) =>
    dataset.transact({
      mutations: () => [{ kind: 'create', document: { _id, _type: 'note', text: 'x'.repeat(size) } }],
      author: 'me',
    });
  await create('first', 10);
  const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
  database.exec(`PRAGMA max_page_count = ${pages + 2}`);
  await expect(create('second', 100_000)).rejects.toMatchObject({ status: 507 });
  expect([dataset.get('first')?._id, dataset.get('second')]).toEqual(['first', undefined]);
  database.exec('PRAGMA max_page_count = 1000000');
  await create('second', 100_000);
  database.close();
  const again = openDatabase(path);
  expect([...new DocumentStore(again, path).documents()].map(({ _id }) => _id).toSorted()).toEqual(['first', 'second']);
  again.close();
});

if (traces) {
  it.each(cases)(
    'nothing acknowledged is lost, nothing is half there, when %s meets a %s with %s',
    async (place, syscall, effect) => {
      expect(await failEach(place, syscall, effect)).toBeGreaterThan(0);
    },
    DEEP ? 1_800_000 : 60_000,
  );
}
