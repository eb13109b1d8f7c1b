import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEEP } from '#tests/support/deep.ts';
import { integer, seededRandom } from '#tests/support/random-json.ts';
import { type LakeProcess, mutate, send, startProcess } from './lake-process.ts';
import { stored } from './stored.ts';

/** `DEEP=1` runs the full number. */
const rounds = DEEP ? 200 : 2;
const writers = 4;

interface Acknowledged {
  documents: Set<string>;
  assets: Set<string>;
  /** How often each writer's pair of counters was raised, as far as it knows. */
  raised: number[];
  /** Called at each acknowledgement. */
  heard: () => void;
}

/**
 * Writes until the lake is gone: each transaction makes a document and raises both counters of a pair, so that a half
 * applied one would show as a pair that differs; now and then a file goes up.
 */
async function write(lake: LakeProcess, writer: number, round: number, acknowledged: Acknowledged): Promise<void> {
  for (let n = 0; ; n += 1) {
    const id = `w${writer}-r${round}-${n}`;
    const pair = ['left', 'right'].map((side) => ({ patch: { id: `${side}-${writer}`, inc: { n: 1 } } }));
    const [first, second] = pair;
    if (!(await mutate(lake, [first, { create: { _id: id, _type: 'entry', padding: 'x'.repeat(500) } }, second])))
      return;
    acknowledged.documents.add(id);
    acknowledged.raised[writer]! += 1;
    acknowledged.heard();
    if (n % 5 !== 0) continue;
    const answer = await send(lake, '/assets/files/production?filename=a.bin', randomBytes(2_000));
    if (answer?.status !== 200) return;
    acknowledged.heard();
    acknowledged.assets.add((answer.body as { document: { _id: string } }).document._id);
  }
}

it(`loses nothing acknowledged and applies nothing by halves when killed ${rounds} times`, async () => {
  const directory = await mkdtemp(join(tmpdir(), 'lake-kill-'));
  const random = seededRandom(1);
  const acknowledged: Acknowledged = {
    documents: new Set(),
    assets: new Set(),
    raised: Array(writers).fill(0) as number[],
    heard: () => undefined,
  };
  for (let round = 0; round < rounds; round += 1) {
    const lake = await startProcess(directory);
    if (round === 0) {
      const sides = Array.from({ length: writers }, (_, writer) =>
        ['left', 'right'].map((side) => `${side}-${writer}`),
      ).flat();
      await mutate(
        lake,
        sides.map((_id) => ({ create: { _id, _type: 'counter', n: 0 } })),
      );
    }
    // At a random number of acknowledgements, and then a random moment later.
    let left = integer(random, 60);
    acknowledged.heard = () => {
      left -= 1;
      if (left === 0)
        setTimeout(
          () => {
            lake.kill();
          },
          integer(random, 8),
        );
    };
    const work = Array.from({ length: writers }, (_, writer) => write(lake, writer, round, acknowledged));
    if (left === 0) lake.kill();
    await Promise.all([...work, lake.ended]);
    const { documents } = await stored(directory);
    const lost = [...acknowledged.documents, ...acknowledged.assets].filter((id) => !documents.has(id));
    expect({ round, lost }).toEqual({ round, lost: [] });
    for (let writer = 0; writer < writers; writer += 1) {
      const [left, right] = ['left', 'right'].map((side) => Number(documents.get(`${side}-${writer}`)?.['n']));
      expect({ round, left }).toEqual({ round, left: right });
      // One that was committed but not acknowledged may be there as well.
      expect(left! - acknowledged.raised[writer]!).toBeGreaterThanOrEqual(0);
      acknowledged.raised[writer] = left!;
    }
  }
  expect(acknowledged.documents.size).toBeGreaterThan(rounds);
  await rm(directory, { recursive: true });
}, 900_000);
