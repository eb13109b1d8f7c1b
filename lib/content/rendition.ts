import { getEnv } from '../env.ts';
import { type parseRendition } from '../media.ts';
import { CONTENT_TIMEOUT_MS } from './client.ts';
import { ContentUnreachableError } from './errors.ts';

/**
 * One rendition of an image asset, from the content source's own pipeline.
 * @returns `null` when the source has no such asset
 * @throws ContentUnreachableError when it does not answer with an image
 */
export async function fetchRendition(wanted: NonNullable<ReturnType<typeof parseRendition>>): Promise<Response | null> {
  const { projectId, dataset, apiHost, hosted } = getEnv();
  const url = new URL(`/images/${projectId}/${dataset}/${wanted.file}`, hosted ? 'https://cdn.sanity.io' : apiHost);
  url.search = new URLSearchParams({ w: String(wanted.width), fm: 'webp', q: '72', fit: 'max' }).toString();
  if (wanted.area) {
    const { left, top, width, height } = wanted.area;
    url.searchParams.set('rect', [left, top, width, height].join(','));
  }
  const answer = await fetch(url, { signal: AbortSignal.timeout(CONTENT_TIMEOUT_MS), cache: 'no-store' }).catch(
    (error: unknown) => {
      throw new ContentUnreachableError(`Picture ${wanted.file} could not be fetched: ${String(error)}`);
    },
  );
  if (answer.status === 404 || answer.status === 400) return null;
  if (answer.ok && answer.headers.get('content-type') === 'image/webp') return answer;
  throw new ContentUnreachableError(`Picture ${wanted.file} could not be fetched: status ${answer.status}`);
}
