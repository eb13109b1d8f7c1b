import { type Context } from 'hono';
import { EventStream } from '../listen/event-stream.ts';
import { isPrivateId } from '../protocol/document.ts';
import { unauthorised } from '../protocol/errors.ts';
import { can } from '../protocol/roles.ts';
import { datasetSyncTag } from '../protocol/sync-tags.ts';
import { type Lake, type LakeEnv } from './context.ts';
import { respondWithStream } from './streams.ts';

/**
 * `GET /data/live/events/<dataset>`: says when content that queries were told to watch has changed.
 * @see https://www.sanity.io/docs/content-lake/live-content-api
 */
export function liveEventsEndpoint(lake: Lake) {
  return (context: Context<LakeEnv>): Response => {
    const includeDrafts = context.req.query('includeDrafts') === 'true';
    if (includeDrafts && !can(context.get('caller'), 'readPrivate')) throw unauthorised('Drafts need a token');
    const stream = new EventStream();
    stream.send('welcome', {}, String(Date.now()));
    const unsubscribe = lake.dataset.subscribe(({ sequence, changes }) => {
      if (!includeDrafts && changes.every(({ id }) => isPrivateId(id))) return;
      stream.send('message', { tags: [datasetSyncTag(lake)] }, String(sequence));
    });
    stream.onClose(unsubscribe);
    return respondWithStream(lake, context, stream);
  };
}
