import { type DocumentActionComponent } from 'sanity';
import { withFreshCopy } from './duplicate/duplicate-action.ts';
import { ReviewAction } from './review/review-action.tsx';
import { ShareAction } from './preview/share-action.tsx';
import { withPublishReport } from './publish/publish-action.tsx';
import { withAddressQuestion } from './withdraw/delete-action.tsx';
import { UnpublishAction } from './withdraw/unpublish-action.tsx';

/** What can be done with the one document of its kind: it is neither copied nor deleted. */
const singletonActions = new Set(['publish', 'discardChanges', 'restore']);

/** What this site adds to the Studio's own actions. */
const additions: Readonly<Record<string, (action: DocumentActionComponent) => DocumentActionComponent>> = {
  publish: withPublishReport,
  duplicate: withFreshCopy,
  delete: withAddressQuestion,
};

const extended = new WeakMap<DocumentActionComponent, DocumentActionComponent>();

/** Extends an action once: the Studio asks often, and a new function each time is a new component, which closes its menu. */
function extend(
  action: DocumentActionComponent,
  by: (action: DocumentActionComponent) => DocumentActionComponent,
): DocumentActionComponent {
  const result = extended.get(action) ?? by(action);
  extended.set(action, result);
  return result;
}

/** The actions beside a document: the Studio's own, with what this site adds to some of them. */
export function documentActions(actions: DocumentActionComponent[], schemaType: string): DocumentActionComponent[] {
  const isSingleton = schemaType === 'siteSettings';
  const own = isSingleton ? [ShareAction] : [ReviewAction, UnpublishAction, ShareAction];
  const allowed = actions.filter(({ action }) => {
    if (action === 'unpublish') return false;
    return !isSingleton || (action !== undefined && singletonActions.has(action));
  });
  return [...allowed, ...own].map((action) => {
    const addition = action.action === undefined ? undefined : additions[action.action];
    return addition ? extend(action, addition) : action;
  });
}
