import { type Context } from 'hono';
import { type ActionView } from '../actions/action-plan.ts';
import { planActions } from '../actions/plan-actions.ts';
import { lastExisting } from '../history/document-at.ts';
import { actionsBody } from '../protocol/actions.ts';
import { insufficientPermissions } from '../protocol/errors.ts';
import { can } from '../protocol/roles.ts';
import { jsonBody } from './body.ts';
import { type Lake, type LakeEnv } from './context.ts';

/** `POST /data/actions/<dataset>`: what the Studio does to documents, as one transaction. */
export function actionsEndpoint(lake: Lake) {
  return async (context: Context<LakeEnv>): Promise<Response> => {
    const caller = context.get('caller');
    if (!can(caller, 'write')) throw insufficientPermissions('update');
    const { actions, transactionId, dryRun } = await jsonBody(context, actionsBody);
    const outcome = await lake.dataset.transact({
      mutations: () => planActions(actionView(lake), actions, caller.id),
      author: caller.id,
      transactionId,
      dryRun,
    });
    return context.json({ transactionId: outcome.transactionId });
  };
}

/** The dataset as actions see it. */
export const actionView = (lake: Pick<Lake, 'dataset' | 'history'>): ActionView => ({
  get: (id) => lake.dataset.get(id),
  referrers: (id) => lake.dataset.referrers(id),
  versionsIn: (release) => {
    const prefix = `versions.${release}.`;
    return [...lake.dataset.all()].map(({ _id }) => _id).filter((id) => id.startsWith(prefix));
  },
  lastExisting: (id) => lastExisting(lake.dataset.get(id), lake.history.entriesOf(id, { newestFirst: true })),
});
