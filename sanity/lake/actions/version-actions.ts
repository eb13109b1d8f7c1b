import { type ActionOf } from '../protocol/actions.ts';
import { isDraftId, isVersionId, publishedId } from '../protocol/document.ts';
import { type ActionPlan } from './action-plan.ts';
import { requireFormOf } from './document-actions.ts';
import { requireOpenRelease } from './release-actions.ts';

type Name = 'create' | 'discard' | 'replace' | 'unpublish';
type Version<Type extends Name> = ActionOf<`sanity.action.document.version.${Type}`>;

/** Makes a document's version in a release (or its draft), from content given or from another form of it. */
export function createVersion(plan: ActionPlan, action: Version<'create'>): void {
  const { publishedId: published, document, baseId, versionId, ifBaseRevisionId } = action;
  const id = document?._id ?? versionId;
  if (id === undefined || (document === undefined) === (baseId === undefined)) {
    throw plan.refuse(400, 'Give either a "document", or a "baseId" and a "versionId"');
  }
  requireFormOf(plan, id, published);
  requireRelease(plan, id);
  if (plan.get(id)) throw plan.refuse(409, `Document "${id}" already exists`);
  if (document) {
    plan.put(document);
    return;
  }
  const base = plan.require(baseId ?? '');
  plan.requireRevision(base, base._id, ifBaseRevisionId);
  plan.put({ ...base, _id: id });
}

/** Takes a version out of its release. */
export function discardVersion(plan: ActionPlan, { versionId }: Version<'discard'>): void {
  if (!isVersionId(versionId) && !isDraftId(versionId)) throw plan.refuse(400, `"${versionId}" is not a version's id`);
  plan.require(versionId);
  plan.delete(versionId);
}

/** Replaces a version whole. */
export function replaceVersion(plan: ActionPlan, { document }: Version<'replace'>): void {
  plan.require(document._id);
  requireRelease(plan, document._id);
  plan.put(document);
}

/** Marks a document to be taken away when the release is published. */
export function unpublishVersion(plan: ActionPlan, { versionId, publishedId: published }: Version<'unpublish'>): void {
  requireFormOf(plan, versionId, published);
  requireRelease(plan, versionId);
  const original = plan.require(published);
  const version = plan.get(versionId) ?? original;
  plan.put({ ...version, _id: versionId, _system: { ...(version['_system'] as object | undefined), delete: true } });
}

/** A version's release must exist and not be closed. */
function requireRelease(plan: ActionPlan, id: string): void {
  if (isVersionId(id)) requireOpenRelease(plan, id.split('.')[1] ?? '', publishedId(id));
}
