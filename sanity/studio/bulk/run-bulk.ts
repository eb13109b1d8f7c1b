import { type Mutation, type SanityClient, type SanityDocument } from '@sanity/client';
import { randomKey } from '../connection/random-key.ts';
import { pathOfDocument } from '../pages/path-of-document.ts';
import { type BulkChange, type Pair, planChange } from './bulk-change.ts';
import { type BulkLog } from './bulk-log.ts';
import { pairsOf } from './pairs.ts';
import { referrersOf } from './referrers.ts';

interface BulkRun {
  client: SanityClient;
  ids: readonly string[];
  change: BulkChange;
  /** @returns what keeps a document from being published, in a sentence */
  problemWith: (document: SanityDocument) => Promise<string | undefined>;
  /** Hears how many documents are done with. */
  onProgress: (count: number) => void;
  /** Ends the work after the transaction that is under way. */
  signal: AbortSignal;
}

/** Documents a transaction: enough that a thousand of them are a few rounds of rendering. */
const perTransaction = 100;

/**
 * Changes many documents, a hundred a transaction. What cannot be changed is left as it was, with the reason. Deletions are
 * one transaction: the documents may refer to each other.
 *
 * @param log is told what was done, also of a run that fails half-way
 * @throws when the content source does not answer, or refuses a transaction
 */
export async function runBulk(run: BulkRun, log: BulkLog): Promise<void> {
  const { client, ids, change, onProgress, signal } = run;
  const withdraws = change.kind === 'delete' || change.kind === 'unpublish';
  const held = withdraws ? await referrersOf(client, ids, change.kind === 'delete') : new Map<string, string>();
  for (const [id, reason] of held) log.refuse(id, reason);
  const free = ids.filter((id) => !held.has(id));
  const size = change.kind === 'delete' ? Math.max(free.length, 1) : perTransaction;
  onProgress(held.size);
  for (let from = 0; from < free.length && !signal.aborted; from += size) {
    const part = free.slice(from, from + size);
    await runPart(run, await pairsOf(client, part), log);
    onProgress(held.size + from + part.length);
  }
}

async function runPart({ client, change, problemWith, signal }: BulkRun, pairs: readonly Pair[], log: BulkLog) {
  const mutations: Mutation[] = [];
  const planned: Pair[] = [];
  const redirects: string[] = [];
  for (const pair of pairs) {
    const step = planChange(pair, change);
    const problem = typeof step === 'string' ? step : step.next && (await problemWith(step.next));
    if (typeof step === 'string' || problem) {
      log.refuse(pair.id, problem ?? '');
      continue;
    }
    planned.push(pair);
    mutations.push(...step.mutations);
    const path = change.kind === 'delete' ? pathOfDocument(pair.published ?? null) : undefined;
    if (path) {
      const _id = `redirect-${randomKey()}`;
      redirects.push(_id);
      mutations.push({ create: { _id, _type: 'redirect', from: path, kind: 'gone' } });
    }
  }
  // Checking takes a while: a part that was cancelled meanwhile is not begun.
  if (signal.aborted || mutations.length === 0) return;
  const { transactionId } = await client.mutate(mutations, { visibility: 'async', returnDocuments: false });
  log.add(planned, redirects, transactionId);
}
