import { getEnv } from '../env.ts';
import { ContentUnreachableError } from './errors.ts';

/** A large file takes longer to begin than any query to answer. */
const TIMEOUT_MS = 10_000;

/**
 * A file asset's bytes, as they come from the content source.
 *
 * @param file the name of the asset, `<sha1>.<ending>`
 * @returns `null` when the source has no such file
 * @throws ContentUnreachableError when it does not answer with the file
 */
export async function fetchDownload(file: string): Promise<Response | null> {
  const { projectId, dataset, apiHost, hosted } = getEnv();
  const url = new URL(`/files/${projectId}/${dataset}/${file}`, hosted ? 'https://cdn.sanity.io' : apiHost);
  const begun = new AbortController();
  const timer = setTimeout(() => begun.abort(new Error('no answer in time')), TIMEOUT_MS);
  try {
    const response = await fetch(url, { signal: begun.signal, cache: 'no-store' });
    if (response.status === 404 || response.status === 400) return null;
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response;
  } catch (error) {
    throw new ContentUnreachableError(`File ${file} could not be fetched: ${String(error)}`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
