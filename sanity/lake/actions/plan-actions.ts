import { type Action } from '../protocol/actions.ts';
import { type ResolvedMutation } from '../engine/transaction.ts';
import { ActionPlan, type ActionView } from './action-plan.ts';
import * as documents from './document-actions.ts';
import * as releases from './release-actions.ts';
import * as versions from './version-actions.ts';

type Handlers = {
  [Type in Action['actionType']]: (plan: ActionPlan, action: Extract<Action, { actionType: Type }>) => void;
};

const handlers: Handlers = {
  'sanity.action.document.create': documents.create,
  'sanity.action.document.edit': documents.edit,
  'sanity.action.document.publish': documents.publish,
  'sanity.action.document.unpublish': documents.unpublish,
  'sanity.action.document.discard': documents.discard,
  'sanity.action.document.delete': documents.remove,
  'sanity.action.document.replaceDraft': documents.replaceDraft,
  'sanity.action.document.version.create': versions.createVersion,
  'sanity.action.document.version.discard': versions.discardVersion,
  'sanity.action.document.version.replace': versions.replaceVersion,
  'sanity.action.document.version.unpublish': versions.unpublishVersion,
  'sanity.action.release.create': releases.createRelease,
  'sanity.action.release.edit': releases.editRelease,
  'sanity.action.release.publish': releases.publishRelease,
  'sanity.action.release.archive': releases.archiveRelease,
  'sanity.action.release.unarchive': releases.unarchiveRelease,
  'sanity.action.release.schedule': releases.scheduleRelease,
  'sanity.action.release.unschedule': releases.unscheduleRelease,
  'sanity.action.release.delete': releases.deleteRelease,
  'sanity.action.release.import': releases.importRelease,
};

/**
 * Turns a request's actions into the mutations they amount to.
 *
 * @throws {ApiError} `actionError` for the first action that cannot be
 */
export function planActions(view: ActionView, actions: readonly Action[], author: string): ResolvedMutation[] {
  const plan = new ActionPlan(view, new Date().toISOString(), author);
  actions.forEach((action, index) => {
    plan.at(index);
    const handle = handlers[action.actionType] as (plan: ActionPlan, action: Action) => void;
    handle(plan, action);
  });
  return plan.mutations;
}
