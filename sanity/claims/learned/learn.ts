import { PLACES } from './features.ts';

/** A sentence as its features, and whether it makes a claim. */
export interface Example {
  features: readonly number[];
  claims: boolean;
}

/** What a language's weights are: how much each place speaks for a claim, and how much is said before any word. */
export interface Weights {
  places: Float64Array;
  bias: number;
}

const ROUNDS = 12;
const RATE = 0.3;
const DECAY = 2e-4;
const SCALE = 3;

/** Features of a long sentence count less each. */
const shareOf = (features: readonly number[]): number => SCALE / Math.sqrt(features.length);

/** How much a sentence looks like a claim: above 0 more than not. */
export function scoreOf(features: readonly number[], { places, bias }: Weights): number {
  const share = shareOf(features);
  return features.reduce((sum, place) => sum + places[place]! * share, bias);
}

/**
 * Learns weights from examples by logistic regression, with AdaGrad's steps (Duchi et al., JMLR 12, 2011). The same examples
 * in the same order give the same weights.
 */
export function learn(examples: readonly Example[]): Weights {
  const weights: Weights = { places: new Float64Array(PLACES), bias: 0 };
  const steps = new Float64Array(PLACES).fill(1e-3);
  let biasSteps = 1e-6;
  const order = examples.map((_, index) => index);
  let state = 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % below;
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = random(index + 1);
      [order[index], order[other]] = [order[other]!, order[index]!];
    }
    for (const index of order) {
      const { features, claims } = examples[index]!;
      const error = 1 / (1 + Math.exp(-scoreOf(features, weights))) - Number(claims);
      const share = shareOf(features);
      for (const place of features) {
        const slope = error * share + DECAY * weights.places[place]!;
        steps[place]! += slope * slope;
        weights.places[place]! -= (RATE * slope) / Math.sqrt(steps[place]!);
      }
      biasSteps += error * error;
      weights.bias -= (RATE * error) / Math.sqrt(biasSteps);
    }
  }
  return weights;
}
