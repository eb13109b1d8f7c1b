import type { Change } from './change.ts';

/** What the site did about one change of a document. */
interface Publish {
  /** The revision that the change replaced, or null when the document was created. */
  replaced: string | null;
  /** Paths of the pages that the change alters. */
  paths: readonly string[];
}

/** Documents remembered: many times more than staff publish while a report is open. */
const MOST_DOCUMENTS = 1_000;

/** Changes remembered of each document. */
const MOST_CHANGES = 10;

/** The bundled routes and the server each load their own copy of this file, hence the process-wide key. */
const key = Symbol.for('stillpoint.recent-publishes');
const shared = globalThis as typeof globalThis & { [key]?: Map<string, Publish[]> };
const recent = (shared[key] ??= new Map<string, Publish[]>());

/**
 * Remembers which pages a change alters, for the editor who published it.
 * @param paths of the pages that are rendered anew because of it
 */
export function recordPublish({ _id, before }: Change, paths: readonly string[]): void {
  const changes = recent.get(_id) ?? [];
  recent.delete(_id);
  recent.set(_id, [...changes, { replaced: revisionOf(before), paths }].slice(-MOST_CHANGES));
  const oldest = recent.keys().next().value;
  if (recent.size > MOST_DOCUMENTS && oldest !== undefined) recent.delete(oldest);
}

/**
 * The pages that a change altered.
 * @param id of the published document
 * @param replaced the revision that was published before; null when there was none
 * @returns paths, or undefined while the site has not heard of the change
 */
export function findPublish(id: string, replaced: string | null): readonly string[] | undefined {
  const changes = recent.get(id) ?? [];
  // A document may be created again after it was deleted: only the latest change can be meant.
  const found =
    replaced === null ? changes.at(-1) : changes.findLast((change: Publish) => change.replaced === replaced);
  return found?.replaced === replaced ? found.paths : undefined;
}

function revisionOf(document: Change['before']): string | null {
  return typeof document?._rev === 'string' ? document._rev : null;
}
