import { type Term } from '../evaluate/text-query.ts';
import { type Entry } from './entry.ts';
import { type Postings, postingsOf } from './postings.ts';
import { ValueIndex } from './value-index.ts';

/** From a token to the documents that contain it; finds prefixes and wildcards too. */
export class TextIndex extends ValueIndex {
  #vocabulary: string[] | null = null;

  find(term: Term): Postings {
    if (term.isExact) return postingsOf([this.lookup(term.text)], false);
    const lists: (readonly Entry[])[] = [];
    for (const token of this.#tokensFrom(term.prefix)) if (term.matches(token)) lists.push(this.lookup(token));
    return postingsOf(lists, false);
  }

  protected override keysChanged(): void {
    this.#vocabulary = null;
  }

  *#tokensFrom(prefix: string): Iterable<string> {
    const vocabulary = (this.#vocabulary ??= ([...this.buckets.keys()] as string[]).sort());
    let low = 0;
    let high = vocabulary.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (vocabulary[middle]! < prefix) low = middle + 1;
      else high = middle;
    }
    for (; low < vocabulary.length && vocabulary[low]!.startsWith(prefix); low++) yield vocabulary[low]!;
  }
}
