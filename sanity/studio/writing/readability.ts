import { syllable } from 'syllable';
import { sentencesOf, wordsOf } from './plain-text.ts';

/** How hard a text is to read. */
export interface Readability {
  words: number;
  /** Words in a sentence, on average. */
  sentenceLength: number;
  /** Years of age at which most people can read it with ease. */
  readingAge: number;
  /** The hardest sentences, hardest first, at most three; only those that are hard. */
  hardest: { text: string; words: number }[];
}

/** Sentences up to this length are easy to follow (GOV.UK's limit). */
export const longSentence = 25;
const listed = 3;

/** Syllables by word: a text repeats few words often, and counting one is slow. */
const counted = new Map<string, number>();
const remembered = 50_000;

function syllablesOf(word: string): number {
  let count = counted.get(word);
  if (count === undefined) {
    if (counted.size >= remembered) counted.clear();
    counted.set(word, (count = syllable(word)));
  }
  return count;
}

/**
 * Measures a text: Flesch–Kincaid grade, in years of age (grade 0 is the age of five).
 *
 * @returns `undefined` when there is no text
 */
export function readabilityOf(paragraphs: readonly string[]): Readability | undefined {
  const sentences = paragraphs.flatMap(sentencesOf).map((text) => ({ text, words: wordsOf(text) }));
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length === 0) return undefined;
  const sentenceLength = words.length / sentences.length;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const grade = 0.39 * sentenceLength + 11.8 * (syllables / words.length) - 15.59;
  return {
    words: words.length,
    sentenceLength: Math.round(sentenceLength),
    readingAge: Math.max(5, Math.round(grade) + 5),
    hardest: sentences
      .map((sentence) => ({ text: sentence.text, words: sentence.words.length }))
      .filter((sentence) => sentence.words > longSentence)
      .sort((a, b) => b.words - a.words)
      .slice(0, listed),
  };
}
