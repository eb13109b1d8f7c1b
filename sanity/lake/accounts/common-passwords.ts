import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Guesses that a thief who has the stored hash makes within weeks, as a power of ten. */
const fewestGuesses = 10;

/** Only the beginning is looked at: what is long enough to be cut is long enough. */
const longestChecked = 64;

let checker: ZxcvbnFactory | undefined;

/**
 * Tells whether a password is easily guessed: a common one, or made of common ones, rows of keys, dates, sequences and
 * repetitions, with letters replaced or not. Estimated as by zxcvbn (Wheeler, USENIX Security 2016).
 *
 * @param own the person's name and e-mail address, which a thief tries first
 */
export function isEasilyGuessed(password: string, own: readonly string[] = []): boolean {
  checker ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const words = own.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
  return checker.check(password.slice(0, longestChecked), words).guessesLog10 < fewestGuesses;
}
