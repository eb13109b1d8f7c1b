import { join } from 'node:path';

import { ContentUnreachableError } from '../content/errors.ts';
import { fetchRendition, type RenderedPicture } from '../content/rendition.ts';
import { pagesFolder } from '../page-store/pages-folder.ts';
import { PictureCache } from './picture-cache.ts';
import { plainRendition, type Rendition } from './renditions.ts';

const GIGABYTE = 1024 ** 3;

let pictures: PictureCache | undefined;

/** A picture to be sent. */
export interface LoadedPicture extends RenderedPicture {
  /** False for one that stands in for the picture asked for: the next request may get a better one. */
  isFinal: boolean;
}

/**
 * A rendition, kept or fetched. While the content source is away, the size of it that every page names stands in.
 *
 * @returns `null` when there is no such picture
 * @throws ContentUnreachableError when the source does not answer and nothing can stand in
 */
export async function loadPicture(rendition: Rendition): Promise<LoadedPicture | null> {
  pictures ??= new PictureCache(join(pagesFolder(), 'site'), 2 * GIGABYTE);
  const mediaType = `image/${rendition.format}`;
  const kept = await pictures.read(rendition);
  if (kept) return { bytes: kept, mediaType, isFinal: true };
  try {
    const fetched = await fetchRendition(rendition);
    const isFinal = fetched?.mediaType === mediaType;
    if (fetched && isFinal) await pictures.keep(rendition, fetched.bytes).catch(report);
    return fetched && { ...fetched, isFinal };
  } catch (error) {
    const standIn = error instanceof ContentUnreachableError && (await pictures.read(plainRendition(rendition)));
    if (!standIn) throw error;
    return { bytes: standIn, mediaType: 'image/webp', isFinal: false };
  }
}

/** A full disk costs the next reader some time, not this one the picture. */
function report(error: unknown): void {
  console.error('[pictures] could not be kept:', error);
}
