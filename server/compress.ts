import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { COMPRESSIBLE_CONTENT_TYPE_REGEX as COMPRESSIBLE } from 'hono/utils/compress';

import type { Bodies, Encoding } from '#lib/page-store/encodings.ts';

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

/** For a body that is made for one reader: the first level that is smaller than gzip, in about its time. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** True for a media type that gets smaller when it is compressed. */
export const isCompressible = (contentType: string): boolean => COMPRESSIBLE.test(contentType);

/** A body as it is and, where its type gets smaller by it, in one encoding. */
export async function inEncoding(body: Buffer, contentType: string, encoding: Encoding): Promise<Bodies> {
  if (encoding === 'identity' || body.length === 0 || !isCompressible(contentType)) return { identity: body };
  return { identity: body, [encoding]: await (encoding === 'br' ? brotliAsync(body, QUALITY) : gzipAsync(body)) };
}
