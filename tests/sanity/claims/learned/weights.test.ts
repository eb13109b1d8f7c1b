import { learnAll } from '#scripts/claims/learn.ts';
import { featuresOf, PLACES } from '#sanity/claims/learned/features.ts';
import { learn, scoreOf } from '#sanity/claims/learned/learn.ts';
import { keep, restore } from '#sanity/claims/learned/weights.ts';
import { weights } from '#sanity/claims/learned/weights.generated.ts';
import { uk } from '#sanity/claims/uk.ts';

test('the weights are those that the sentences and lists of words give: if not, run `npm run claims:learn`', () => {
  for (const [name, fresh] of Object.entries(learnAll())) {
    const [now, kept] = [restore(fresh), restore(weights[name as 'en'])];
    const furthest = now.places.reduce((most, weight, at) => Math.max(most, Math.abs(weight - kept.places[at]!)), 0);
    // A step is a 127th of the largest; the last bit of a logarithm may differ from machine to machine.
    expect({ name, far: furthest > 2 * fresh.scale }).toEqual({ name, far: false });
  }
});

test('what is learned tells examples apart, the same each time, and survives being kept', () => {
  const examples = ['Melts pain away', 'Pain gone', 'Parking is free', 'Bring a towel'].map((sentence, index) => ({
    features: featuresOf(sentence, uk.languages.en!),
    claims: index < 2,
  }));
  const learned = learn(examples);
  expect(learn(examples)).toEqual(learned);
  const restored = restore(keep(learned));
  expect(restored.places).toHaveLength(PLACES);
  expect(examples.map(({ features }) => scoreOf(features, restored) > 0)).toEqual([true, true, false, false]);
});

test('a sentence has the same features however its spaces and digits are', () => {
  const features = (sentence: string) => featuresOf(sentence, uk.languages.en!).toSorted((a, b) => a - b);
  expect(features(' Sessions cost  £60. ')).toEqual(features('Sessions cost £75.'));
  expect(features('Sessions cost £60.')).not.toEqual(features('Sessions cost £60?'));
});
