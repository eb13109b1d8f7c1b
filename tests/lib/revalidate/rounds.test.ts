import type { Change } from '#lib/revalidate/change.ts';
import { type Round, type RoundResult, Rounds } from '#lib/revalidate/rounds.ts';

const done: RoundResult = { paths: [], isComplete: true };

function change(id: string, from: string | null, to: string | null): Change {
  const revision = (rev: string | null) => (rev === null ? null : { _id: id, _type: 'article', _rev: rev });
  return { _id: id, _type: 'article', before: revision(from), after: revision(to) };
}

/** Rounds that last until the test ends them. */
function heldRounds() {
  const seen: { ids: string[]; isWhole: boolean }[] = [];
  const begun: PromiseWithResolvers<RoundResult>[] = [];
  const rounds = new Rounds(({ changes, isWhole }: Round) => {
    seen.push({ ids: changes.map(({ _id }) => _id), isWhole });
    const { promise } = (begun[begun.length] = Promise.withResolvers<RoundResult>());
    return promise;
  });
  return { rounds, seen, begun };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('the changes of one transaction, and those that arrive during a round, are a round each', async () => {
  const { rounds, seen, begun } = heldRounds();
  const first = [rounds.add(change('a', null, '1')), rounds.add(change('b', null, '1'))];
  await turn();
  const next = Array.from({ length: 50 }, (_, index) => rounds.add(change(`c${index}`, null, '2')));
  await turn();
  expect(seen).toEqual([{ ids: ['a', 'b'], isWhole: false }]);
  begun[0]!.resolve(done);
  await Promise.all(first);
  await turn();
  expect(seen.length).toBe(2);
  expect(seen[1]!.ids.length).toBe(50);
  begun[1]!.resolve({ paths: ['/c'], isComplete: true });
  expect(new Set(await Promise.all(next))).toEqual(new Set([{ paths: ['/c'], isComplete: true }]));
  expect(rounds.pendingSince).toBeUndefined();
});

test('a change that is told twice is taken once, early or late, and both are told the same', async () => {
  const { rounds, seen, begun } = heldRounds();
  const heard = rounds.add(change('a', '1', '2'));
  const told = rounds.add(change('a', '1', '2'));
  await turn();
  begun[0]!.resolve({ paths: ['/a'], isComplete: true });
  const late = rounds.add(change('a', '1', '2'));
  expect(await Promise.all([heard, told, late])).toEqual(Array(3).fill({ paths: ['/a'], isComplete: true }));
  await turn();
  expect(seen).toEqual([{ ids: ['a'], isWhole: false }]);
});

test('another change of the same document is another, also its deletion and one out of order', async () => {
  const { rounds, seen, begun } = heldRounds();
  const added = [change('a', '2', '3'), change('a', '1', '2'), change('a', '3', null)].map((each) => rounds.add(each));
  await turn();
  begun[0]!.resolve(done);
  await Promise.all(added);
  expect(seen[0]!.ids).toEqual(['a', 'a', 'a']);
});

test.each<[string, (round: PromiseWithResolvers<RoundResult>) => void]>([
  ['was not complete', ({ resolve }) => resolve({ paths: [], isComplete: false })],
  ['failed', ({ reject }) => reject(new Error('the disk is full'))],
])('a change whose round %s is taken when it is sent again', async (_, end) => {
  const { rounds, seen, begun } = heldRounds();
  const first = rounds.add(change('a', '1', '2'));
  await turn();
  end(begun[0]!);
  await first.catch(() => undefined);
  await turn();
  void rounds.add(change('a', '1', '2'));
  await turn();
  expect(seen.length).toBe(2);
});

test('what was missed is one round however often it is said, together with the changes that arrive', async () => {
  const { rounds, seen } = heldRounds();
  void rounds.addMissed();
  void rounds.addMissed();
  void rounds.add(change('a', '1', '2'));
  await turn();
  expect(seen).toEqual([{ ids: ['a'], isWhole: true }]);
  expect(rounds.pendingSince).toBeLessThanOrEqual(Date.now());
});
