import { type LakeDocument } from './lake-document.ts';

/** What an answer depends on: documents of a type, the document of an id, or anything. */
export type Subject = { type: string } | { id: string } | 'everything';

/** Up to how many documents are told apart; beyond that their types stand for them. */
const mostIds = 32;

/** Notes what an answer depends on while it is worked out. */
export class Reads {
  readonly #types = new Set<string>();
  /** The type of the document that was found under each id, `null` where there was none. */
  readonly #ids = new Map<string, string | null>();
  #isEverything = false;

  /** The answer depends on every document. */
  everything(): void {
    this.#isEverything = true;
  }

  /** The answer depends on every document of a type. */
  ofType(type: string): void {
    this.#types.add(type);
  }

  /** The answer depends on what is found under an id. */
  one(id: string, found: LakeDocument | null): void {
    const type = found?._type ?? null;
    if (type !== null && this.#types.has(type)) return;
    if (this.#ids.size < mostIds) this.#ids.set(id, type);
    else if (type !== null) this.#types.add(type);
    // Where nothing was found, a document of any type may come to be.
    else if (!this.#ids.has(id)) this.#isEverything = true;
  }

  get subjects(): Subject[] {
    if (this.#isEverything) return ['everything'];
    const types = [...this.#types].map((type) => ({ type }));
    const ids = [...this.#ids].flatMap(([id, type]) => (type !== null && this.#types.has(type) ? [] : [{ id }]));
    return [...types, ...ids];
  }
}
