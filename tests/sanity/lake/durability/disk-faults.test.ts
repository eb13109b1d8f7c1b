import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LakeDocument } from '../../../../sanity/lake/protocol/document.ts';
import { Dataset } from '../../../../sanity/lake/dataset.ts';
import { openDatabase } from '../../../../sanity/lake/store/database.ts';
import { DocumentStore } from '../../../../sanity/lake/store/document-store.ts';
import { type LakeProcess, mutate, send, startProcess } from './lake-process.ts';
import { stored } from './stored.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-faults-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('refuses with 507 when the disk is full, keeps what it had, and goes on when there is room again', async () => {
  const path = join(folder, 'full.db');
  const database = openDatabase(path);
  const dataset = new Dataset(new DocumentStore(database, path), { projectId: 'p', dataset: 'd' }, () => []);
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

const files = ['pwrite64', 'fsync', 'fdatasync', 'rename'];
const errors = ['signal=KILL', 'error=EIO', 'error=ENOSPC'];
/** `write` also carries the answers to the client, and wakes Node's own threads, so there it is only killed at. */
const cases = [
  ...files.flatMap((syscall) => errors.map((fault) => [syscall, fault] as const)),
  ['write', 'signal=KILL'] as const,
];
const three = ['one', 'two', 'three'].map((_id) => ({ create: { _id, _type: 'entry', text: 'x'.repeat(3_000) } }));

/** Makes the lake's n-th call of `syscall` from now on fail. `strace` says on stderr when it is in place. */
async function inject(
  lake: LakeProcess,
  syscall: string,
  fault: string,
  n: number,
): Promise<{ child: ChildProcess; log: string }> {
  const log = join(folder, 'strace.log');
  const rule = `inject=${syscall}:${fault}:when=${n}`;
  const child = spawn('strace', ['-f', '-p', String(lake.pid), '-o', log, '-e', `trace=${syscall}`, '-e', rule], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await Promise.race([
    once(child.stderr!, 'data'),
    once(child, 'error').then(([error]) => Promise.reject(error as Error)),
  ]);
  return { child, log };
}

/** Asks `strace` to let go. Over a process that was killed thread by thread it may wait for ever, so it is made to. */
async function stopTracing(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGINT');
  const force = setTimeout(() => child.kill('SIGKILL'), 1_500);
  await gone;
  clearTimeout(force);
}

/** One round; tells whether there was an n-th call to fail. */
async function failNth(syscall: string, fault: string, n: number): Promise<boolean> {
  const directory = join(folder, 'lake');
  await rm(directory, { recursive: true, force: true });
  await cp(join(folder, 'base'), directory, { recursive: true });
  const lake = await startProcess(directory);
  const { child, log } = await inject(lake, syscall, fault, n);
  const upload = await send(lake, '/assets/files/production?filename=a.txt', 'the bytes of a file');
  const acknowledged = await mutate(lake, three);
  await stopTracing(child);
  lake.kill();
  await lake.ended;
  const { documents } = await stored(directory);
  check(
    { syscall, fault, n },
    documents,
    upload?.status === 200 ? (upload.body as { document: LakeDocument }).document._id : undefined,
    acknowledged,
  );
  return /INJECTED|killed by SIGKILL/.test(await readFile(log, 'utf8'));
}

function check(
  round: object,
  documents: Map<string, LakeDocument>,
  assetId: string | undefined,
  acknowledged: boolean,
): void {
  const present = ['one', 'two', 'three'].filter((id) => documents.has(id)).length;
  const base = [...documents.keys()].filter((id) => id.startsWith('base')).length;
  expect({ ...round, base, whole: present === 0 || present === 3 }).toEqual({ ...round, base: 20, whole: true });
  if (acknowledged) expect({ ...round, present }).toEqual({ ...round, present: 3 });
  if (assetId) expect({ ...round, asset: documents.has(assetId) }).toEqual({ ...round, asset: true });
}

// Needs `strace` and the right to trace: Linux, and the full run only.
if (process.env['DEEP']) {
  it('holds at the first forty writes, every fsync and every rename of a transaction with an asset that kills, fails or finds no room', async () => {
    const first = await startProcess(join(folder, 'base'));
    for (let n = 0; n < 20; n += 1) await mutate(first, [{ create: { _id: `base-${n}`, _type: 'entry' } }]);
    first.kill();
    await first.ended;
    let injected = 0;
    for (const [syscall, fault] of cases) {
      let n = 1;
      while (n <= 40 && (await failNth(syscall, fault, n))) n += 1;
      injected += n - 1;
      process.stderr.write(`${syscall} ${fault}: ${n - 1}\n`);
    }
    expect(injected).toBeGreaterThan(50);
  }, 3_600_000);
}
