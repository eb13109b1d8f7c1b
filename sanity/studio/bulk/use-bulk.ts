import { useRef, useState } from 'react';
import { type SanityDocument, useClient, useSource, validateDocument } from 'sanity';
import { asError } from '../auth/form.tsx';
import { apiVersion } from '../connection/api-version.ts';
import { publishState } from '../publish/publish-state.ts';
import { reportPublish } from '../publish/reports.ts';
import { type BulkChange } from './bulk-change.ts';
import { BulkLog } from './bulk-log.ts';
import { runBulk } from './run-bulk.ts';

const words = { publish: 'published', unpublish: 'unpublished', delete: 'deleted', set: 'changed' } as const;

/** A change of many documents that is under way, or has ended. */
export interface BulkState {
  /** How many documents are done with, of how many. */
  count: number;
  total: number;
  ended: boolean;
  /** How it ended, in a sentence. */
  text: string;
  refused: readonly [id: string, reason: string][];
}

/** Changes many documents, and reports as a single publish does; the report can take it back. */
export function useBulk() {
  const client = useClient({ apiVersion });
  const workspace = useSource();
  const [state, setState] = useState<BulkState>();
  const abort = useRef<AbortController>(undefined);

  const problemWith = async (document: SanityDocument) => {
    const markers = await validateDocument({ document, workspace });
    return markers.find(({ level }) => level === 'error')?.message;
  };
  const start = async (ids: readonly string[], change: BulkChange) => {
    abort.current = new AbortController();
    const { signal } = abort.current;
    const total = ids.length;
    const log = new BulkLog();
    const tell = (count: number, ended: boolean, text: string) =>
      setState({ count, total, ended, text, refused: log.refused });
    const onProgress = (count: number) => tell(count, false, '');
    onProgress(0);
    let problem = '';
    try {
      await runBulk({ client, ids, change, problemWith, onProgress, signal }, log);
    } catch (error) {
      problem = ` Then it failed: ${asError(error).message}`;
    }
    const title = `${log.count} of ${total} ${words[change.kind]}`;
    tell(total, true, `${title}${signal.aborted ? ', then cancelled' : ''}.${problem}`);
    const { last } = log;
    if (!last) return;
    const state = () => publishState(client, last.id, last.published?._rev);
    const undo = async () => {
      await log.undo(client);
      setState(undefined);
    };
    await reportPublish(title, { state }, undo);
  };
  return { state, start, cancel: () => abort.current?.abort(), close: () => setState(undefined) };
}
