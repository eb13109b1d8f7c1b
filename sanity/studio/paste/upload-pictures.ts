import { type SanityClient } from '@sanity/client';
import { z } from 'zod';
import { reportRefusedUpload } from '../uploads/refused-uploads.ts';
import { type Dropped } from './dropped.ts';
import { type PastedBlock } from './fit-blocks.ts';

const picture = z.looseObject({ _key: z.string(), _type: z.literal('picture'), src: z.string(), alt: z.string() });

/**
 * Uploads the pictures that the clipboard holds. Pictures that it only names are dropped: the browser may not fetch them
 * from another site or computer. Why an upload was refused is reported.
 *
 * @returns the blocks, with pictures as documents store them
 */
export async function uploadPictures(
  blocks: readonly PastedBlock[],
  client: SanityClient,
  dropped: Dropped,
): Promise<PastedBlock[]> {
  const uploaded = await Promise.all(
    blocks.map(async (block) => {
      const { success, data } = picture.safeParse(block);
      if (!success) return [block];
      const { src, alt, ...rest } = data;
      const file = fileOf(src);
      if (!file) {
        dropped.add('pictures (save each and drag it into the text)');
        return [];
      }
      try {
        const asset = await client.assets.upload('image', file);
        return [{ ...rest, asset: { _type: 'reference', _ref: asset._id }, ...(alt && { alt }) }];
      } catch (error) {
        reportRefusedUpload(alt || 'Pasted picture', error);
        return [];
      }
    }),
  );
  return uploaded.flat();
}

/** The file that a `data:` address holds; `undefined` for another address, and for a damaged one. */
function fileOf(src: string): Blob | undefined {
  const [, type, base64] = /^data:(image\/[\w.+-]+);base64,([\w+/=\s]+)$/.exec(src) ?? [];
  if (!type || !base64) return undefined;
  try {
    return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type });
  } catch {
    return undefined;
  }
}
