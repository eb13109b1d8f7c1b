import { type DocumentActionComponent } from 'sanity';
import { withFarewell } from './delete/delete-action.tsx';
import { withFreshCopy } from './duplicate/duplicate-action.ts';
import { ShareAction } from './preview/share-action.tsx';
import { withPublishReport } from './publish/publish-action.tsx';

/** What can be done with the one document of its kind: it is neither copied nor deleted. */
const singletonActions = new Set(['publish', 'discardChanges', 'restore']);

/** What this site adds to the Studio's own actions. */
const additions: Readonly<Record<string, (action: DocumentActionComponent) => DocumentActionComponent>> = {
  publish: withPublishReport,
  duplicate: withFreshCopy,
  delete: withFarewell,
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
  const allowed =
    schemaType === 'siteSettings'
      ? actions.filter(({ action }) => action !== undefined && singletonActions.has(action))
      : actions;
  return [...allowed, ShareAction].map((action) => {
    const addition = action.action === undefined ? undefined : additions[action.action];
    return addition ? extend(action, addition) : action;
  });
}
