import { type Context } from 'hono';
import { type CommittedTransaction } from '../dataset.ts';
import { EventStream } from '../listen/event-stream.ts';
import { transactionsAfter } from '../listen/replay.ts';
import { isPrivateId } from '../protocol/document.ts';
import { unauthorised } from '../protocol/errors.ts';
import { can } from '../protocol/roles.ts';
import { tagsOfChanges } from '../protocol/sync-tags.ts';
import { type Lake, type LakeEnv } from './context.ts';
import { respondWithStream } from './streams.ts';

/**
 * `GET /data/live/events/<dataset>`: says when content that queries were told to watch has changed.
 * @see https://www.sanity.io/docs/http-reference/live
 */
export function liveEventsEndpoint(lake: Lake) {
  return (context: Context<LakeEnv>): Response =>
    respondWithStream(lake, context, () => {
      // The client's name for it, and the reference's.
      const includeDrafts = ['includeDrafts', 'includeAllDocuments'].some((name) => context.req.query(name) === 'true');
      if (includeDrafts && !can(context.get('caller'), 'readPrivate')) throw unauthorised('Drafts need a token');
      const stream = new EventStream(context.get('stillCounts'));
      const tell = ({ sequence, changes }: CommittedTransaction): void => {
        const seen = includeDrafts ? changes : changes.filter(({ id }) => !isPrivateId(id));
        if (seen.length > 0) stream.send('message', { tags: tagsOfChanges(lake, seen) }, String(sequence));
      };
      greet(lake, stream, context.req.header('last-event-id'), tell);
      stream.onClose(lake.dataset.subscribe(tell));
      return stream;
    });
}

/** Welcomes a reader. One that was away is told what it missed, or, when that cannot be told, to start again. */
function greet(
  lake: Lake,
  stream: EventStream,
  lastEventId: string | undefined,
  tell: (transaction: CommittedTransaction) => void,
): void {
  const latest = lake.history.latest();
  if (lastEventId === undefined) {
    stream.send('welcome', {}, String(latest));
    return;
  }
  const last = /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : undefined;
  const missed = last !== undefined && last <= latest && transactionsAfter(lake.history, lake.dataset, last);
  if (!missed) {
    stream.send('restart', {}, String(latest));
    return;
  }
  stream.send('welcome', {}, lastEventId);
  for (const transaction of missed) tell(transaction);
}
