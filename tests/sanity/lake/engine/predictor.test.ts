import { Mutation } from '@sanity/mutator';
import { applyPatch, PatchError } from '#sanity/lake/engine/patch.ts';
import { type PatchOperations } from '#sanity/lake/protocol/mutations.ts';
import { integer, oneOf, type Random, randomDocument, randomValue, seededRandom } from '#tests/support/random-json.ts';

/** A copy in which keys repeat, as in documents that scripts have written. */
function withRepeatedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withRepeatedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [
      name,
      name === '_key' ? ({ n: 'k', o: 'l', p: 'm' }[String(child)] ?? child) : withRepeatedKeys(child),
    ]),
  );
}

/** A patch of the kind the Studio sends. */
function randomPatch(random: Random): PatchOperations {
  const path = oneOf(random, [
    'a',
    'b',
    'c',
    'title',
    'a.b',
    'body.c',
    'new.x',
    'a[0]',
    'a[-2]',
    'a[0:1]',
    'a[_key=="k"]',
    'b[_key=="m"].title',
    'c[-1]',
  ]);
  const value = randomValue(random, 2);
  switch (integer(random, 5)) {
    case 0:
      return { set: { [path]: value } };
    case 1:
      return { setIfMissing: { [path]: value } };
    case 2:
      return { unset: [path] };
    case 3:
      return {
        insert: {
          [oneOf(random, ['before', 'after'])]:
            `${path.replace(/\[.*/, '')}[${oneOf(random, ['0', '1', '-1', '_key=="l"'])}]`,
          items: [value],
        } as never,
      };
    default:
      return { set: { [path]: value }, unset: ['b'] };
  }
}

function outcomeOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('against @sanity/mutator, which the Studio predicts with', () => {
  it('makes the same of the Studio’s patches', () => {
    const random = seededRandom(7);
    let compared = 0;
    for (let round = 0; round < 9_000; round += 1) {
      const document = randomDocument(random);
      const before = round % 2 ? (withRepeatedKeys(document) as typeof document) : document;
      const patch = randomPatch(random);
      if (unlike(before, patch)) continue;
      const predicted: unknown = new Mutation({ mutations: [{ patch: { id: 'd', ...patch } as never }] }).apply(
        before as never,
      );
      // What cannot be applied is refused here; the predictor leaves the document alone, or fills arrays with holes.
      const after = outcomeOf(() => applyPatch(before, patch));
      if (after instanceof PatchError) continue;
      expect({ patch, after }).toEqual({ patch, after: predicted });
      compared += 1;
    }
    expect(compared).toBeGreaterThan(3_000);
  });

  /**
   * Where the two part on purpose: the predictor puts objects in the place of texts and numbers, invents objects where
   * arrays are missing, and does not look for an attribute in the items of an array. The Studio sends none of this.
   */
  function unlike(before: Record<string, unknown>, patch: PatchOperations): boolean {
    const paths = [
      ...Object.keys({ ...patch.set, ...patch.setIfMissing }),
      ...(patch.unset ?? []),
      patch.insert?.before,
      patch.insert?.after,
    ];
    return paths.some((path) => {
      const [, field = '', next] = /^(\w+)(.?)/.exec(path ?? '') ?? [];
      const value = before[field];
      if (next === '.') return typeof value !== 'object' || value === null || Array.isArray(value);
      return next === '[' && !(Array.isArray(value) && value.length > 0);
    });
  }
});
