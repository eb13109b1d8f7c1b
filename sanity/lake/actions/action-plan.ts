import { applyPatch, PatchError } from '../engine/patch.ts';
import { type DatasetView } from '../engine/document-change.ts';
import { type ResolvedMutation } from '../engine/transaction.ts';
import { type LakeDocument } from '../protocol/document.ts';
import { actionError } from '../protocol/errors.ts';
import { type PatchOperations } from '../protocol/mutations.ts';

/** What an action may look at. */
export interface ActionView extends DatasetView {
  /** Ids of the versions in a release. */
  versionsIn(releaseName: string): string[];
  /** A document as it last existed. */
  lastExisting(id: string): LakeDocument | null;
}

/** Collects what a request's actions amount to; later actions see what earlier ones have done. */
export class ActionPlan {
  readonly mutations: ResolvedMutation[] = [];
  readonly timestamp: string;
  readonly author: string;
  readonly #view: ActionView;
  readonly #touched = new Map<string, LakeDocument | null>();
  #index = 0;

  constructor(view: ActionView, timestamp: string, author: string) {
    this.#view = view;
    this.timestamp = timestamp;
    this.author = author;
  }

  /** Says which of the request's actions is being planned, for its refusals. */
  at(index: number): void {
    this.#index = index;
  }

  /** The document as the actions so far leave it. */
  get(id: string): LakeDocument | null {
    const touched = this.#touched.get(id);
    return touched === undefined ? (this.#view.get(id) ?? null) : touched;
  }

  /** The document, which must exist. */
  require(id: string): LakeDocument {
    const document = this.get(id);
    if (!document) throw this.refuse(404, `Document "${id}" was not found`);
    return document;
  }

  /** Refuses when a revision was asked for and the document has another. */
  requireRevision(document: LakeDocument | null, id: string, revision: string | undefined): void {
    if (revision === undefined || document?._rev === revision) return;
    const present = document ? `is at revision "${document._rev}"` : 'does not exist';
    throw this.refuse(409, `Document "${id}" ${present}, expected revision "${revision}"`);
  }

  versionsIn(releaseName: string): string[] {
    return this.#view.versionsIn(releaseName);
  }

  lastExisting(id: string): LakeDocument | null {
    return this.#view.lastExisting(id);
  }

  put(document: Record<string, unknown> & { _id: string; _type: string }): void {
    this.mutations.push({ kind: 'createOrReplace', document });
    this.#touched.set(document._id, document as unknown as LakeDocument);
  }

  patch(id: string, patch: PatchOperations): void {
    this.mutations.push({ kind: 'patch', ids: [id], patch });
    try {
      this.#touched.set(id, applyPatch(this.require(id), patch) as LakeDocument);
    } catch (error) {
      if (error instanceof PatchError) throw this.refuse(400, error.message);
      throw error;
    }
  }

  delete(id: string): void {
    this.mutations.push({ kind: 'delete', ids: [id] });
    this.#touched.set(id, null);
  }

  /** A refusal of the action being planned. */
  refuse(status: number, description: string): Error {
    return actionError(status, description, this.#index);
  }
}
