import { getEnv } from '../env.ts';
import { type Rendition } from '../media/renditions.ts';
import { ContentUnreachableError } from './errors.ts';

/** A picture's bytes as the content source gave them. */
export interface RenderedPicture {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
}

/** For WebP; both pipelines take a lower figure for an AVIF that looks as good. */
const QUALITY = '72';

/** A large AVIF takes longer to make than any query to answer. */
const TIMEOUT_MS = 10_000;

/**
 * One rendition of an image asset, from the content source's own pipeline; of an animation its first frame, because a reader
 * could not stop it (WCAG 2.2, 2.2.2). Hosted Sanity makes AVIF only where the browser's
 * choice is left to it, and answers with WebP until the AVIF is made: https://www.sanity.io/docs/help/avif.
 *
 * @returns `null` when the source has no such asset, or cannot cut this part out of it
 * @throws ContentUnreachableError when it does not answer with an image
 */
export async function fetchRendition({ file, width, format, area }: Rendition): Promise<RenderedPicture | null> {
  const { projectId, dataset, apiHost, hosted } = getEnv();
  const url = new URL(`/images/${projectId}/${dataset}/${file}`, hosted ? 'https://cdn.sanity.io' : apiHost);
  url.search = new URLSearchParams({ w: String(width), q: QUALITY, fit: 'max', frame: '1' }).toString();
  if (hosted && format === 'avif') url.searchParams.set('auto', 'format');
  else url.searchParams.set('fm', format);
  if (area) url.searchParams.set('rect', [area.left, area.top, area.width, area.height].join(','));
  try {
    const answer = await fetch(url, {
      headers: { accept: `image/${format},image/webp` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: 'no-store',
    });
    if (answer.status === 404 || answer.status === 400) return null;
    const mediaType = answer.headers.get('content-type') ?? '';
    if (!answer.ok || !/^image\/(?:avif|webp)$/.test(mediaType))
      throw new Error(`status ${answer.status} ${mediaType}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (bytes.length === 0) throw new Error('nothing in it');
    return { bytes, mediaType };
  } catch (error) {
    throw new ContentUnreachableError(`Picture ${file} could not be fetched: ${String(error)}`, { cause: error });
  }
}
