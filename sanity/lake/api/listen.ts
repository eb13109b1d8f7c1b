import { randomUUID } from 'node:crypto';
import { type Context } from 'hono';
import { type CommittedTransaction } from '../dataset.ts';
import { type Clock } from '../engine/query/evaluate/clock.ts';
import { QueryLimitError } from '../engine/query/query-limit-error.ts';
import { compileFilter, type DocumentFilter, type FilterContext } from '../listen/document-filter.ts';
import { EventStream } from '../listen/event-stream.ts';
import { filterClock } from '../listen/filter-clock.ts';
import { type Listening, type MutationEvent, mutationEvents } from '../listen/mutation-events.ts';
import { transactionsAfter } from '../listen/replay.ts';
import { heardUpTo, resumeId } from '../listen/resume-id.ts';
import { assertSpecifiedGroq } from '../protocol/api-version.ts';
import { isDraftId, isPrivateId, isVersionId } from '../protocol/document.ts';
import { listenOptions, quietAboutVersionsFrom } from '../protocol/listen.ts';
import { parseParams } from '../protocol/query.ts';
import { can } from '../protocol/roles.ts';
import { queryString } from './body.ts';
import { type Lake, type LakeEnv } from './context.ts';
import { queryRefusal } from './query.ts';
import { respondWithStream } from './streams.ts';

/**
 * `GET /data/listen/<dataset>`: a stream of what happens to the documents a query selects.
 * @see https://www.sanity.io/docs/http-reference/listen
 */
export function listenEndpoint(lake: Lake) {
  return (context: Context<LakeEnv>): Response =>
    respondWithStream(lake, context, () => {
      const listening = listeningOf(lake, context);
      const stream = new EventStream(context.get('stillCounts'));
      const tell = (
        transaction: CommittedTransaction,
        clock = filterClock(lake.streams.size, transaction.changes.length),
      ): void => {
        // While what was missed is told, a filter may have failed on an earlier transaction.
        if (stream.hasEnded) return;
        for (const event of eventsWithin(lake, stream, { listening, clock }, transaction)) {
          stream.send('mutation', event, listening.options.enableResume ? resumeId(event) : undefined);
        }
      };
      // From here to the subscription nothing waits, so no transaction falls between greeting and listening.
      greet(lake, context, stream, listening, tell);
      stream.onClose(
        lake.dataset.subscribe((transaction) => {
          tell(transaction);
        }),
      );
      return stream;
    });
}

/**
 * What a listener hears of a transaction. A filter that fails on a document, or takes too long, ends its own listener:
 * it must neither fail the transaction, which is committed, nor hold up those who write.
 */
function eventsWithin(
  lake: Lake,
  stream: EventStream,
  { listening, clock }: { listening: Listening; clock: Clock },
  transaction: CommittedTransaction,
): MutationEvent[] {
  try {
    return mutationEvents(listening, transaction, clock);
  } catch (error) {
    if (!(error instanceof QueryLimitError)) {
      const { query } = listening.options;
      lake.log({ level: 'error', message: "A listener's filter failed", query, error: String(error) });
    }
    const description = `The filter failed: ${error instanceof Error ? error.message : String(error)}`;
    stream.send('channelError', { error: { type: 'listenerError', description } });
  }
  stream.close();
  return [];
}

function listeningOf(lake: Lake, context: Context<LakeEnv>): Listening {
  const options = queryString(context, listenOptions);
  const version = context.req.param('version') ?? 'v1';
  assertSpecifiedGroq(version);
  const allVersions = options.includeAllVersions || version.slice(1) < quietAboutVersionsFrom;
  const readsPrivate = can(context.get('caller'), 'readPrivate');
  return {
    options,
    filter: filterOf(options.query, parseParams(new URL(context.req.url).searchParams), {
      identity: context.get('caller').id,
      sanity: { projectId: lake.projectId, dataset: lake.datasetName },
    }),
    sees: (id) => (readsPrivate || !isPrivateId(id)) && (allVersions || !(isDraftId(id) || isVersionId(id))),
  };
}

function filterOf(query: string, params: Record<string, unknown>, context: FilterContext): DocumentFilter {
  try {
    return compileFilter(query, params, context);
  } catch (error) {
    throw queryRefusal(error, query);
  }
}

/** Welcomes a listener, or welcomes it back with what it missed; `reset` says that this cannot be told. */
function greet(
  lake: Lake,
  context: Context<LakeEnv>,
  stream: EventStream,
  { options }: Listening,
  tell: (transaction: CommittedTransaction, clock: Clock) => void,
): void {
  const listenerName = randomUUID();
  const lastEventId = options.enableResume ? context.req.header('last-event-id') : undefined;
  if (lastEventId === undefined) {
    stream.send('welcome', { listenerName });
    return;
  }
  const missed = transactionsAfter(lake.history, lake.dataset, heardUpTo(lake.history, lastEventId));
  if (!missed) {
    stream.send('reset', { listenerName });
    return;
  }
  stream.send('welcomeback', { listenerName });
  const changes = missed.reduce((sum, transaction) => sum + transaction.changes.length, 0);
  const clock = filterClock(lake.streams.size, changes);
  for (const transaction of missed) tell(transaction, clock);
}
