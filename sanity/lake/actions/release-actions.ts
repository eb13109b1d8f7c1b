import { type ActionOf } from '../protocol/actions.ts';
import { isObject } from '../engine/json-path.ts';
import { type LakeDocument, publishedId } from '../protocol/document.ts';
import { type ActionPlan } from './action-plan.ts';
import { publishContent } from './document-actions.ts';

type Name = 'create' | 'edit' | 'publish' | 'archive' | 'unarchive' | 'schedule' | 'unschedule' | 'delete' | 'import';
type Release<Type extends Name> = ActionOf<`sanity.action.release.${Type}`>;

/** The id of a release's own document. */
export const releaseDocumentId = (name: string): string => `_.releases.${name}`;

/** Opens a release. */
export function createRelease(plan: ActionPlan, { releaseId, metadata }: Release<'create'>): void {
  const _id = releaseDocumentId(releaseId);
  if (plan.get(_id)) throw plan.refuse(409, `Release "${releaseId}" already exists`);
  const given = { releaseType: 'undecided', ...metadata };
  plan.put({ _id, _type: 'system.release', name: releaseId, state: 'active', userId: plan.author, metadata: given });
}

/** Changes what is said about a release. Its state changes through the other actions only. */
export function editRelease(plan: ActionPlan, { releaseId, patch }: Release<'edit'>): void {
  release(plan, releaseId, ['active', 'scheduled']);
  const paths = [
    ...Object.keys({ ...patch.set, ...patch.setIfMissing, ...patch.inc, ...patch.dec, ...patch.diffMatchPatch }),
    ...(patch.unset ?? []),
  ];
  if (patch.insert || paths.some((path) => !/^metadata(\.|\[|$)/.test(path))) {
    throw plan.refuse(400, 'Only the "metadata" of a release can be edited');
  }
  plan.patch(releaseDocumentId(releaseId), patch);
}

/** Publishes every version in a release at once. */
export function publishRelease(plan: ActionPlan, { releaseId }: Release<'publish'>): void {
  const present = release(plan, releaseId, ['active', 'scheduled']);
  const finalDocumentStates = plan.versionsIn(releaseId).map((id) => {
    const version = plan.require(id);
    const published = publishedId(id);
    const system = version['_system'];
    if (isObject(system) && system['delete'] === true) plan.delete(published);
    else publishContent(plan, withoutSystem(version), plan.get(published));
    plan.delete(id);
    return { _key: published, id: published };
  });
  setState(plan, present, { state: 'published', publishedAt: plan.timestamp, finalDocumentStates });
}

/** Closes a release; its versions go, and come back when it is opened again. */
export function archiveRelease(plan: ActionPlan, { releaseId }: Release<'archive'>): void {
  const present = release(plan, releaseId, ['active']);
  const finalDocumentStates = plan.versionsIn(releaseId).map((id) => {
    plan.delete(id);
    return { _key: publishedId(id), id };
  });
  setState(plan, present, { state: 'archived', finalDocumentStates });
}

/** Opens an archived release again, with the versions it had. */
export function unarchiveRelease(plan: ActionPlan, { releaseId }: Release<'unarchive'>): void {
  const present = release(plan, releaseId, ['archived']);
  const states = Array.isArray(present['finalDocumentStates']) ? present['finalDocumentStates'] : [];
  for (const state of states as unknown[]) {
    const version = isObject(state) && typeof state['id'] === 'string' ? plan.lastExisting(state['id']) : null;
    if (version) plan.put(version);
  }
  setState(plan, present, { state: 'active' }, ['finalDocumentStates']);
}

/** Fixes the time at which a release is published by itself. */
export function scheduleRelease(plan: ActionPlan, { releaseId, publishAt }: Release<'schedule'>): void {
  setState(plan, release(plan, releaseId, ['active', 'scheduled']), { state: 'scheduled', publishAt });
}

export function unscheduleRelease(plan: ActionPlan, { releaseId }: Release<'unschedule'>): void {
  setState(plan, release(plan, releaseId, ['scheduled']), { state: 'active' }, ['publishAt']);
}

/** Forgets a release that is closed. */
export function deleteRelease(plan: ActionPlan, { releaseId }: Release<'delete'>): void {
  release(plan, releaseId, ['archived', 'published']);
  plan.delete(releaseDocumentId(releaseId));
}

/** Brings a release in as an export has it. */
export function importRelease(plan: ActionPlan, action: Release<'import'>): void {
  const { releaseId, ifExists } = action;
  const given = action.attributes ?? action.document;
  if (!given) throw plan.refuse(400, 'Give the release as "attributes" or as a "document"');
  const _id = releaseDocumentId(releaseId);
  if (plan.get(_id) && ifExists === 'ignore') return;
  if (plan.get(_id) && ifExists === 'fail') throw plan.refuse(409, `Release "${releaseId}" already exists`);
  plan.put({ ...given, _id, _type: 'system.release', name: releaseId });
}

/** A version can be written only while its release is open. */
export function requireOpenRelease(plan: ActionPlan, name: string, published: string): void {
  const present = plan.get(releaseDocumentId(name));
  if (!present) throw plan.refuse(404, `Release "${name}" was not found, so "${published}" can have no version in it`);
  if (present['state'] !== 'active') throw plan.refuse(409, `Release "${name}" is ${String(present['state'])}`);
}

function release(plan: ActionPlan, name: string, states: readonly string[]): LakeDocument {
  const present = plan.require(releaseDocumentId(name));
  if (states.includes(String(present['state']))) return present;
  throw plan.refuse(
    409,
    `Release "${name}" is ${String(present['state'])}; this needs it to be ${states.join(' or ')}`,
  );
}

function setState(
  plan: ActionPlan,
  present: LakeDocument,
  fields: Record<string, unknown>,
  removed: string[] = [],
): void {
  const kept = Object.entries(present).filter(([name]) => !removed.includes(name));
  plan.put({ ...(Object.fromEntries(kept) as LakeDocument), ...fields });
}

const withoutSystem = (document: LakeDocument): LakeDocument =>
  Object.fromEntries(Object.entries(document).filter(([name]) => name !== '_system')) as LakeDocument;
