import { applyPatch, incremental } from 'mendoza';
import { diff, effectsOf } from '#sanity/lake/engine/mendoza.ts';
import { randomDocument, randomEdit, seededRandom } from '#tests/support/random-json.ts';

describe('diff', () => {
  it.each([
    ['a changed field', { a: 1, b: 2 }, { a: 1, b: 3 }, [17, 3, 'b']],
    ['a removed field', { a: 1, b: 2 }, { a: 1 }, [19, 1]],
    ['text in the middle', { t: 'Hello world' }, { t: 'Hello, world' }, [11, 0, 23, 0, 5, 22, ',', 23, 5, 11, 15]],
    ['text after multi-byte characters', { t: 'äöü' }, { t: 'äöüß' }, [11, 0, 23, 0, 6, 22, 'ß', 15]],
    [
      'one field of one keyed item',
      {
        l: [
          { _key: 'a', n: 1 },
          { _key: 'b', n: 2 },
        ],
      },
      {
        l: [
          { _key: 'a', n: 1 },
          { _key: 'b', n: 3 },
        ],
      },
      [11, 0, 21, 0, 1, 12, 1, 17, 3, 'n', 16, 15],
    ],
    ['an insertion', { l: [1, 2, 3] }, { l: [1, 9, 2, 3] }, [11, 0, 21, 0, 1, 20, 9, 21, 1, 3, 15]],
  ])('says no more than %s', (_name, left, right, patch) => {
    expect(diff(left, right)).toEqual(patch);
    expect(applyPatch(left, patch)).toEqual(right);
  });

  it('deletes and creates with the patches the Studio recognises', () => {
    expect(effectsOf({ _id: 'a', _rev: '1' }, null)).toEqual({ apply: [0, null], revert: [0, { _id: 'a' }] });
  });

  it('turns any value into any other, and back', () => {
    const random = seededRandom(20_261_124);
    for (let round = 0; round < 3_000; round += 1) {
      const left = randomDocument(random);
      const right = round % 4 === 0 ? randomDocument(random) : (randomEdit(left, random) as Record<string, unknown>);
      expect(applyPatch(left, diff(left, right))).toEqual(right);
      expect(applyPatch(right, diff(right, left))).toEqual(left);
      // The Studio's "Review changes" uses the other decoder of the same package.
      const tracked = incremental.applyPatch(incremental.wrap(left, 0), diff(left, right), 1);
      expect(incremental.unwrap(tracked)).toEqual(right);
    }
  });
});
