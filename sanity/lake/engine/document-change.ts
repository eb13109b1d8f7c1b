import { type LakeDocument } from '../protocol/document.ts';

/** What a transaction's planner may look at: the documents as committed. */
export interface DatasetView {
  get(id: string): LakeDocument | undefined;
  referrers(id: string): ReadonlySet<string>;
}

/** What became of one document, and the mutations that did it, as listeners are told. */
export interface DocumentChange {
  id: string;
  before: LakeDocument | null;
  after: LakeDocument | null;
  mutations: Record<string, unknown>[];
  /** The last mutation in the request that touched it, for the problems it may cause. */
  index: number;
}
