import { useCallback } from 'react';
import { type SanityClient, type SanityDocument, useClient } from 'sanity';
import { apiVersion } from '../connection/api-version.ts';
import { publishState } from './publish-state.ts';
import { readPage } from './read-page.ts';
import { reportPublish } from './reports.ts';

/** A change of what is published. */
interface ReportedChange {
  /** What is done, such as “Published”. */
  title: string;
  /** Of the published document. */
  id: string;
  /** The document as it is published until now. */
  published: SanityDocument | null;
  /** The address whose page the change alters most. */
  path: string | undefined;
}

/** Makes a change, and answers what takes it back, where that can be. */
type Make = () => Promise<(() => Promise<void>) | undefined>;

/**
 * Makes a change and tells staff when readers get it. The page is read once before: afterwards nothing could tell how it
 * was. That the site cannot be reached does not keep anybody from publishing.
 *
 * @returns a function that resolves, or rejects, as the change does
 */
export function useReportedChange(): (change: ReportedChange, make: Make) => Promise<void> {
  const client = useClient({ apiVersion });
  return useCallback((change, make) => makeAndReport(client, change, make), [client]);
}

async function makeAndReport(client: SanityClient, change: ReportedChange, make: Make): Promise<void> {
  const { title, id, published, path } = change;
  const before = path === undefined ? undefined : await readPage(path).catch(() => undefined);
  const takeBack = await make();
  const publish = {
    state: () => publishState(client, id, published?._rev),
    ...(path !== undefined && before && { own: { path, before } }),
  };
  const undone = { title: 'Taken back', id, published: null, path };
  void reportPublish(
    title,
    publish,
    takeBack && (() => makeAndReport(client, undone, () => takeBack().then(() => undefined))),
  );
}
