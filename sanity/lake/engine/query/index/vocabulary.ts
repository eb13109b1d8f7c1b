import { type KeyListener } from './value-index.ts';

/** The tokens of a text index in order, for prefixes to be found in. */
export class Vocabulary implements KeyListener<string> {
  /** Made when a prefix is first looked for, and kept up to date from then on. */
  #tokens: string[] | null = null;
  /** Counts the tokens that came and went. */
  version = 0;

  added(token: string): void {
    this.version += 1;
    this.#tokens?.splice(placeOf(token, this.#tokens), 0, token);
  }

  removed(token: string): void {
    this.version += 1;
    this.#tokens?.splice(placeOf(token, this.#tokens), 1);
  }

  /**
   * The tokens with a prefix.
   *
   * @param all every token there is, in any order
   */
  *startingWith(prefix: string, all: Iterable<string>): Iterable<string> {
    const tokens = (this.#tokens ??= [...all].sort());
    for (let place = placeOf(prefix, tokens); tokens[place]?.startsWith(prefix); place++) yield tokens[place]!;
  }
}

/** Where a token stands in a sorted list, or would stand. */
function placeOf(token: string, tokens: readonly string[]): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]! < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
