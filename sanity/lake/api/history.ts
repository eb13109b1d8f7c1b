import { type Context } from 'hono';
import { z } from 'zod';
import { deleted, type DocumentEvent, eventOf } from '../history/document-events.ts';
import { documentAt, lastExisting } from '../history/document-at.ts';
import { transactionLine } from '../history/transaction-log.ts';
import { draftId, publishedId } from '../protocol/document.ts';
import { badRequest, notFound, unauthorised } from '../protocol/errors.ts';
import { can } from '../protocol/roles.ts';
import { type HistoryEntry } from '../store/history-store.ts';
import { queryString } from './body.ts';
import { type Lake, type LakeEnv } from './context.ts';

/** History shows drafts and what was deleted, so it is for those who may see private documents. */
function requireHistoryAccess(context: Context<LakeEnv>): void {
  if (!can(context.get('caller'), 'readPrivate')) throw unauthorised('History needs a token');
}

const idsOf = (context: Context<LakeEnv>): string[] => [
  ...new Set((context.req.param('ids') ?? '').split(',').filter(Boolean)),
];

const documentsQuery = z.object({
  revision: z.string().optional(),
  time: z.iso.datetime({ offset: true }).optional(),
  lastRevision: z.literal('true').optional(),
});

/** `GET /data/history/<dataset>/documents/<ids>?revision=|time=|lastRevision=true`. */
export function historicDocumentsEndpoint(lake: Lake) {
  return (context: Context<LakeEnv>): Response => {
    requireHistoryAccess(context);
    const { revision, time, lastRevision } = queryString(context, documentsQuery);
    if (revision === undefined && time === undefined && !lastRevision) {
      throw badRequest('Ask for a "revision", a "time" or the "lastRevision"');
    }
    const sequence =
      revision === undefined
        ? time && lake.history.sequenceAt(new Date(time).toISOString())
        : lake.history.sequenceOf(revision);
    if (revision !== undefined && sequence === undefined) throw notFound(`Revision "${revision}" not found`);
    const documents = idsOf(context).flatMap((id) => {
      const entries = lake.history.entriesOf(id, { newestFirst: true });
      const present = lake.dataset.get(id);
      const document = lastRevision
        ? lastExisting(present, entries)
        : documentAt(present, entries, Number(sequence ?? 0));
      return document ? [document] : [];
    });
    return context.json({ documents });
  };
}

const deletedQuery = z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) });

/**
 * `GET /data/history/<dataset>/deleted`: documents of which neither a draft nor a published form is left, as they were
 * last, with when and by whom they were deleted; the last deleted first. The lake's own: hosted Sanity has no such list.
 */
export function deletedDocumentsEndpoint(lake: Lake) {
  return (context: Context<LakeEnv>): Response => {
    requireHistoryAccess(context);
    const { limit } = queryString(context, deletedQuery);
    const deletions = lake.history.deletedIds(limit).flatMap((id) => {
      // A draft that was deleted together with the published form says what was meant last.
      const [last] = [draftId(id), id]
        .map((form) => lake.history.entriesOf(form, { newestFirst: true }))
        .filter((entries) => entries.length > 0)
        .toSorted(([a], [b]) => (b?.sequence ?? 0) - (a?.sequence ?? 0));
      const document = lastExisting(undefined, last ?? []);
      const end = last?.[0];
      return document && end
        ? [{ document: { ...document, _id: id }, deletedAt: end.timestamp, deletedBy: end.author }]
        : [];
    });
    return context.json({ deletions });
  };
}

const flag = z
  .enum(['true', 'false', ''])
  .optional()
  .transform((value) => value === 'true');
const transactionsQuery = z.object({
  fromTransaction: z.string().optional(),
  toTransaction: z.string().optional(),
  fromTime: z.string().optional(),
  toTime: z.string().optional(),
  authors: z.string().optional(),
  reverse: flag,
  limit: z.coerce.number().int().min(1).max(1_000).default(50),
  excludeContent: flag,
  excludeMutations: flag,
  includeIdentifiedDocumentsOnly: flag,
  effectFormat: z.literal('mendoza').optional(),
});

/** `GET /data/history/<dataset>/transactions/<ids>`: one JSON object a line, oldest first unless `reverse`. */
export function transactionsEndpoint(lake: Lake) {
  return (context: Context<LakeEnv>): Response => {
    requireHistoryAccess(context);
    const options = queryString(context, transactionsQuery);
    const ids = idsOf(context);
    const place = (id: string | undefined): number | undefined => (id ? lake.history.sequenceOf(id) : undefined);
    const range = {
      from: place(options.fromTransaction),
      to: place(options.toTransaction) ?? (options.toTime ? (lake.history.sequenceAt(options.toTime) ?? 0) : undefined),
      newestFirst: options.reverse,
    };
    const authors = options.authors?.split(',');
    const entries = ids
      .flatMap((id) => lake.history.entriesOf(id, { ...range, limit: options.limit }))
      .filter(({ author, timestamp }) => (authors?.includes(author) ?? true) && timestamp >= (options.fromTime ?? ''));
    const sequences = [...new Set(entries.map(({ sequence }) => sequence))].toSorted((a, b) =>
      options.reverse ? b - a : a - b,
    );
    const shape = {
      effects: options.effectFormat === 'mendoza',
      mutations: !options.excludeContent && !options.excludeMutations,
      ...(options.includeIdentifiedDocumentsOnly && { wanted: new Set(ids) }),
    };
    const lines = sequences
      .slice(0, options.limit)
      .map((sequence) => JSON.stringify(transactionLine(lake.history.transaction(sequence), shape)));
    context.header('content-type', 'application/x-ndjson');
    return context.body(lines.map((line) => `${line}\n`).join(''));
  };
}

const eventsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  nextCursor: z.coerce.number().int().optional(),
});

/** `GET /data/history/<dataset>/events/documents/<id>`: creations, publications and deletions, newest first. */
export function documentEventsEndpoint(lake: Lake) {
  return (context: Context<LakeEnv>): Response => {
    requireHistoryAccess(context);
    const { limit, nextCursor } = queryString(context, eventsQuery);
    const events: Record<string, DocumentEvent[]> = {};
    let oldest: number | undefined;
    for (const id of idsOf(context)) {
      const found = eventsOf(lake, id, nextCursor).slice(0, limit);
      events[id] = found.map(({ event }) => event);
      const last = found.length === limit ? found.at(-1)?.sequence : undefined;
      if (last !== undefined) oldest = Math.min(oldest ?? last, last);
    }
    return context.json({ events, nextCursor: oldest === undefined ? '' : String(oldest) });
  };
}

function eventsOf(
  lake: Lake,
  id: string,
  before = Number.MAX_SAFE_INTEGER,
): { sequence: number; event: DocumentEvent }[] {
  const published = publishedId(id);
  const group = new Set([id, published, draftId(id), ...(id === published ? lake.history.versionsOf(id) : [])]);
  const bySequence = new Map<number, HistoryEntry[]>();
  for (const member of group) {
    for (const entry of lake.history.entriesOf(member, { to: before - 1 })) {
      bySequence.set(entry.sequence, [...(bySequence.get(entry.sequence) ?? []), entry]);
    }
  }
  const forms = new Set<string>();
  const events: { sequence: number; event: DocumentEvent }[] = [];
  for (const [sequence, entries] of [...bySequence].toSorted(([a], [b]) => a - b)) {
    for (const entry of entries) {
      if (deleted(entry)) forms.delete(entry.documentId);
      else forms.add(entry.documentId);
    }
    const event = eventOf(
      id,
      entries,
      [...forms].some((form) => form !== published),
    );
    if (event) events.push({ sequence, event });
  }
  return events.toReversed();
}
