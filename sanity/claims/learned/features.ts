import { annotate } from '../annotate.ts';
import { type Language } from '../types.ts';

/** Places of the weights: features that share one are told apart by the others of their sentence. */
export const PLACES = 32_768;

const PART = 4;

/** FNV-1a, 32 bits. @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function placeOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < feature.length; index++)
    hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % PLACES;
}

/**
 * What a sentence is made of: its words, pairs of neighbours, parts of words, and the classes that the lists of the language
 * give its words, with their order.
 *
 * @returns places below {@link PLACES}, each once
 */
export function featuresOf(sentence: string, language: Language): number[] {
  const features = new Set<string>();
  const classesBefore = new Set<string>();
  let word = '^';
  let neighbour = '^';
  const items = annotate(sentence, language).filter(({ form }) => form !== ',');
  for (const { form, classes } of items) {
    for (const part of form.split('_')) {
      const next = part.replaceAll(/\d+/g, '0');
      const marked = `<${next}>`;
      features
        .add(`word ${next}`)
        .add(`pair ${word} ${next}`)
        .add(`start ${next.slice(0, PART)}`);
      for (let at = 0; at + PART <= marked.length; at++) features.add(`part ${marked.slice(at, at + PART)}`);
      word = next;
    }
    for (const letter of classes) {
      features.add(`class ${letter}`).add(`next ${neighbour}${letter}`);
      for (const before of classesBefore) features.add(`after ${before}${letter}`);
    }
    for (const letter of classes) classesBefore.add(letter);
    if (classes) neighbour = classes[0]!;
  }
  const [end] = /[.?!]?$/.exec(sentence.trim()) ?? [''];
  features
    .add(`pair ${word} $`)
    .add(`end ${end}`)
    .add(`length ${Math.min(6, Math.floor(items.length / 4))}`);
  return [...new Set([...features].map(placeOf))];
}
