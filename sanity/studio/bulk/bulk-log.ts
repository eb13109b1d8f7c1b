import { type Mutation, type SanityClient, type SanityDocument } from '@sanity/client';
import { getDraftId } from '@sanity/client/csm';
import { type Pair, stored } from './bulk-change.ts';
import { pairsOf } from './pairs.ts';

/** Bytes of JSON a request may have; the content source takes 4 MB. */
const mostBytes = 3_000_000;

/** What was done to many documents, and what takes it back. */
export class BulkLog {
  readonly #done: { pair: Pair; revision: string }[] = [];
  readonly #redirects: string[] = [];
  readonly #refused = new Map<string, string>();

  /** Notes documents that a transaction changed, as they were before, and the redirects that it created. */
  add(pairs: readonly Pair[], redirects: readonly string[], revision: string): void {
    for (const pair of pairs) this.#done.push({ pair, revision });
    this.#redirects.push(...redirects);
  }

  /** Notes a document that was left as it was, and why. */
  refuse(id: string, reason: string): void {
    this.#refused.set(id, reason);
  }

  get count(): number {
    return this.#done.length;
  }

  get refused(): readonly [id: string, reason: string][] {
    return [...this.#refused];
  }

  /** The document that changed last, as it was before. */
  get last(): Pair | undefined {
    return this.#done.at(-1)?.pair;
  }

  /**
   * Brings back what was there before. Documents that a colleague changed since stay as they are.
   *
   * @throws when the content source refuses, or when documents stayed as they are
   */
  async undo(client: SanityClient): Promise<void> {
    const present = await pairsOf(
      client,
      this.#done.map(({ pair }) => pair.id),
    );
    const changed = new Set<string>();
    this.#done.forEach(({ pair, revision }, index) => {
      const known = [revision, pair.published?._rev, pair.draft?._rev];
      const { published, draft } = present[index]!;
      if ([published, draft].some((found) => found && !known.includes(found._rev))) changed.add(pair.id);
    });
    const mutations: Mutation[] = this.#redirects.map((id) => ({ delete: { id } }));
    for (const { pair } of this.#done) {
      if (changed.has(pair.id)) continue;
      mutations.push(back(pair.id, pair.published), back(getDraftId(pair.id), pair.draft));
    }
    for (const part of inRequests(mutations))
      await client.mutate(part, { visibility: 'async', returnDocuments: false });
    if (changed.size > 0)
      throw new Error(`${changed.size} of ${this.#done.length} were changed since, and stay as they are.`);
  }
}

const back = (id: string, document: SanityDocument | undefined): Mutation =>
  document ? { createOrReplace: stored(document) } : { delete: { id } };

/** Mutations in as few requests as they fit in. */
function inRequests(mutations: readonly Mutation[]): Mutation[][] {
  const requests: Mutation[][] = [];
  let bytes = Infinity;
  for (const mutation of mutations) {
    const size = new Blob([JSON.stringify(mutation)]).size;
    if (bytes + size > mostBytes) {
      requests.push([]);
      bytes = 0;
    }
    requests.at(-1)!.push(mutation);
    bytes += size;
  }
  return requests;
}
