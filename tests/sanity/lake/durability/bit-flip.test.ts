import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEEP } from '#tests/support/deep.ts';
import { integer, randomDocument, seededRandom } from '#tests/support/random-json.ts';
import { mutate, startProcess } from './lake-process.ts';
import { stored } from './stored.ts';

/** `DEEP=1` runs the full number. */
const flips = DEEP ? 400 : 10;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-flip-'));
  const random = seededRandom(2);
  const lake = await startProcess(join(folder, 'killed'));
  for (let n = 0; n < 40; n += 1) {
    await mutate(lake, [
      { createOrReplace: { ...randomDocument(random), _id: `d${n % 25}`, text: 'word '.repeat(n * 10) } },
    ]);
  }
  // Killed, so that the log is left; then a copy is opened and closed, so that everything is in the database file.
  lake.kill();
  await lake.ended;
  await cp(join(folder, 'killed'), join(folder, 'closed'), { recursive: true });
  await stored(join(folder, 'closed'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Flips a bit in a copy, and tells whether that was noticed; if it was not, nothing may have changed. */
async function flipped(state: string, file: string, byte: number, bit: number): Promise<'noticed' | 'harmless'> {
  const copy = join(folder, 'copy');
  await rm(copy, { recursive: true, force: true });
  await cp(join(folder, state), copy, { recursive: true });
  const bytes = await readFile(join(copy, file));
  bytes[byte]! ^= 1 << bit;
  await writeFile(join(copy, file), bytes);
  const expected = await stored(join(folder, 'closed'));
  let found: Awaited<ReturnType<typeof stored>>;
  try {
    found = await stored(copy);
  } catch (error) {
    expect((error as Error).message.length).toBeGreaterThan(10);
    return 'noticed';
  }
  expect({ file, byte, bit, ...found }).toEqual({ file, byte, bit, ...expected });
  return 'harmless';
}

it(`notices ${flips} flipped bits in the database, or they change nothing`, async () => {
  const random = seededRandom(3);
  const { size } = await stat(join(folder, 'closed', 'lake.db'));
  const outcomes = { noticed: 0, harmless: 0 };
  for (let n = 0; n < flips; n += 1)
    outcomes[await flipped('closed', 'lake.db', integer(random, size), integer(random, 8))] += 1;
  expect(outcomes.noticed).toBeGreaterThan(flips / 3);
}, 300_000);

it(`notices ${flips} flipped bits in the log of a killed lake, but for its last transaction`, async () => {
  const random = seededRandom(4);
  const { size } = await stat(join(folder, 'killed', 'lake.db-wal'));
  const outcomes = { noticed: 0, harmless: 0 };
  // The last transactions' frames are left out: a flip there looks like the tear of a power cut.
  for (let n = 0; n < flips; n += 1) {
    outcomes[await flipped('killed', 'lake.db-wal', integer(random, Math.floor(size * 0.8)), integer(random, 8))] += 1;
  }
  expect(outcomes.noticed).toBe(flips);
}, 300_000);

it('says what to do when the database is no database', async () => {
  const copy = join(folder, 'broken');
  await cp(join(folder, 'closed'), copy, { recursive: true });
  await writeFile(join(copy, 'lake.db'), 'This is not a database. '.repeat(100));
  await expect(startProcess(copy)).rejects.toThrow(
    /ended \(1\): The lake's database .* is damaged \(.*\)\. Nothing was changed\. Restore a backup/,
  );
}, 60_000);
