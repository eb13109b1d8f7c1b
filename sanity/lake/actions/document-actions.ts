import { isObject } from '../engine/json-path.ts';
import { type ActionOf } from '../protocol/actions.ts';
import { draftId as draftIdOf, isDraftId, isVersionId, type LakeDocument, publishedId } from '../protocol/document.ts';
import { type ActionPlan } from './action-plan.ts';

type Name = 'create' | 'edit' | 'publish' | 'unpublish' | 'discard' | 'delete' | 'replaceDraft';
type Document<Type extends Name> = ActionOf<`sanity.action.document.${Type}`>;

/**
 * Makes a draft (or a version) of a document that has none.
 *
 * @throws 400 for another document's id, or a published one; 409 when the draft exists and `ifExists` does not say to
 *   leave it, and when there is a published document: its draft is made by `edit`, from what is published
 * @see `CreateAction` of `@sanity/client`, and https://www.sanity.io/docs/http-reference/actions
 */
export function create(plan: ActionPlan, { publishedId: published, attributes, ifExists }: Document<'create'>): void {
  const { _id: id } = attributes;
  requireFormOf(plan, id, published);
  if (isDraftId(id) && plan.get(published)) throw plan.refuse(409, `Document "${published}" is already published`);
  if (plan.get(id)) {
    if (ifExists === 'ignore') return;
    throw plan.refuse(409, `Document "${id}" already exists`);
  }
  plan.put(attributes);
}

/** Patches the draft; the first edit of a published document makes its draft. */
export function edit(plan: ActionPlan, { draftId, publishedId: published, patch }: Document<'edit'>): void {
  requireFormOf(plan, draftId, published);
  if (!plan.get(draftId)) {
    const original = plan.get(published);
    if (!original) throw plan.refuse(404, `Neither "${draftId}" nor "${published}" was found`);
    plan.put({ ...original, _id: draftId });
  }
  plan.patch(draftId, patch);
}

/** Puts the draft's content in the published document's place. */
export function publish(plan: ActionPlan, action: Document<'publish'>): void {
  const { draftId, publishedId: published, ifDraftRevisionId, ifPublishedRevisionId } = action;
  requireFormOf(plan, draftId, published);
  const draft = plan.require(draftId);
  const present = plan.get(published);
  plan.requireRevision(draft, draftId, ifDraftRevisionId);
  plan.requireRevision(present, published, ifPublishedRevisionId);
  publishContent(plan, draft, present);
  plan.delete(draftId);
}

/** Writes a draft's or version's content under its published id. A published document keeps its day of creation. */
export function publishContent(plan: ActionPlan, draft: LakeDocument, present: LakeDocument | null): void {
  const content = strengthened(draft) as LakeDocument;
  const { _createdAt } = present ?? draft;
  plan.put({ ...content, _id: publishedId(draft._id), _createdAt });
}

/** Takes the published document away; its content stays as a draft, unless there is one already. */
export function unpublish(plan: ActionPlan, { draftId, publishedId: published }: Document<'unpublish'>): void {
  requireFormOf(plan, draftId, published);
  const original = plan.require(published);
  if (!plan.get(draftId)) plan.put({ ...original, _id: draftId });
  plan.delete(published);
}

/** Drops a draft. */
export function discard(plan: ActionPlan, { draftId }: Document<'discard'>): void {
  if (!isDraftId(draftId) && !isVersionId(draftId)) throw plan.refuse(400, `"${draftId}" is not a draft's id`);
  plan.require(draftId);
  plan.delete(draftId);
}

/**
 * Deletes the published document and the drafts and versions that are named.
 *
 * @throws 404 when it is not published; 409 when it has a draft that is not named, which someone may be writing
 * @see `DeleteAction` of `@sanity/client`, and https://www.sanity.io/docs/http-reference/actions
 */
export function remove(plan: ActionPlan, { publishedId: published, includeDrafts }: Document<'delete'>): void {
  plan.require(published);
  const draft = draftIdOf(published);
  if (plan.get(draft) && !includeDrafts.includes(draft)) {
    throw plan.refuse(409, `Document "${published}" has a draft, "${draft}", that is not to be deleted`);
  }
  for (const id of includeDrafts) {
    requireFormOf(plan, id, published);
    plan.delete(id);
  }
  plan.delete(published);
}

/** Replaces a draft whole; the document must exist in one form or the other. */
export function replaceDraft(plan: ActionPlan, { publishedId: published, attributes }: Document<'replaceDraft'>): void {
  requireFormOf(plan, attributes._id, published);
  if (!plan.get(attributes._id) && !plan.get(published)) {
    throw plan.refuse(404, `Neither "${attributes._id}" nor "${published}" was found`);
  }
  plan.put(attributes);
}

/** An action's two ids must be of one document, and the first one a draft's or a version's. */
export function requireFormOf(plan: ActionPlan, id: string, published: string): void {
  if (isDraftId(published) || isVersionId(published)) throw plan.refuse(400, `"${published}" is not a published id`);
  if (id === published || publishedId(id) !== published) {
    throw plan.refuse(400, `"${id}" is not a draft or version of "${published}"`);
  }
}

/** References to documents that were not published yet are weak in the draft, and strong from publication on. */
function strengthened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthened);
  if (!isObject(value)) return value;
  const { _strengthenOnPublish: strengthen } = value;
  const dropped =
    strengthen === undefined
      ? []
      : ['_strengthenOnPublish', ...(isObject(strengthen) && strengthen['weak'] ? [] : ['_weak'])];
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !dropped.includes(name))
      .map(([name, child]) => [name, strengthened(child)]),
  );
}
