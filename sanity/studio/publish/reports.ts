import { useSyncExternalStore } from 'react';
import { type Progress, type Publish, watchPublish } from './watch-publish.ts';

/** What staff are told of one publish. */
export interface Report {
  key: number;
  /** What was done, such as “Published”. */
  title: string;
  /** The address of the document's own page. */
  ownPath: string | undefined;
  /** Takes back what was done, where that can be. */
  undo: (() => Promise<void>) | undefined;
  progress: Progress;
}

/** Reports at a time; of more, the oldest go. */
const most = 3;

let reports: readonly Report[] = [];
let made = 0;
const listeners = new Set<() => void>();

function set(next: readonly Report[]): void {
  reports = next;
  for (const listener of listeners) listener();
}

/**
 * Follows a publish, and tells staff of it until they close the report or it goes by itself.
 *
 * @param undo takes back what was done
 */
export async function reportPublish(title: string, publish: Publish, undo?: () => Promise<void>): Promise<void> {
  const report = { key: ++made, title, ownPath: publish.own?.path, undo };
  set([...reports, { ...report, progress: { live: [], waiting: [], done: false } }].slice(-most));
  await watchPublish(publish, (progress) =>
    set(reports.map((each) => (each.key === report.key ? { ...each, progress } : each))),
  );
}

/** Takes a report away. */
export const closeReport = (key: number): void => set(reports.filter((report) => report.key !== key));

/** The reports to be shown, oldest first. */
export const useReports = (): readonly Report[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => reports,
  );
