/** What a pasted text had and the field cannot have, in words, and how often. */
export class Dropped {
  readonly #counts = new Map<string, number>();

  /** @param what in the plural or as a mass noun, such as “pictures” or “underlining” */
  add(what: string, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  /** @returns one sentence for the editor; `undefined` when nothing was dropped */
  sentence(): string | undefined {
    const kinds = [...this.#counts].map(([what, count]) => (count > 1 && /s\b/.test(what) ? `${count} ${what}` : what));
    return kinds.length > 0 ? `Left out: ${kinds.join(', ')}.` : undefined;
  }
}
