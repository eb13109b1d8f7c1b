import { type Language } from '../types.ts';
import { featuresOf } from './features.ts';
import { scoreOf, type Weights } from './learn.ts';
import { restore } from './weights.ts';

/** Words: in fewer, chance says too much. */
const FEWEST = 3;

const restored = new WeakMap<Language, Weights>();

/**
 * How much a sentence is made of what claims are made of, as {@link learn} found: above 1 it reads like one, below −1 like a
 * harmless one, between them either. Limits chosen on sentences that were not learned from.
 */
export function claimScore(sentence: string, language: Language): number {
  if (sentence.trim().split(/\s+/).length < FEWEST) return 0;
  const weights = restored.get(language) ?? restore(language.learned);
  restored.set(language, weights);
  return scoreOf(featuresOf(sentence, language), weights);
}
