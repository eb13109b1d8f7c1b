import { type Context } from 'hono';
import { notFound } from '../protocol/errors.ts';
import { isPassive, mediaType } from '../protocol/media-type.ts';
import { parseImageParameters } from '../images/image-parameters.ts';
import { outputFormat, outputTypes } from '../images/render-image.ts';
import { type StoredAsset } from '../store/asset-store.ts';
import { byteRange } from './byte-range.ts';
import { type Lake, type LakeEnv } from './context.ts';

/** A name has the hash of its bytes in it, so what is behind it never changes. */
const forever = 'public, max-age=31536000, immutable';

/** `GET /images/<project>/<dataset>/<hash>-<w>x<h>.<ext>?w=…`: https://www.sanity.io/docs/apis-and-sdks/image-urls */
export function imageEndpoint(lake: Lake) {
  return async (context: Context<LakeEnv>): Promise<Response> => {
    const [, hash, width, height, extension] =
      /^([0-9a-f]{40})-(\d+)x(\d+)\.([a-z0-9]+)$/.exec(assetName(context)) ?? [];
    const document = lake.dataset.get(`image-${hash}-${width}x${height}-${extension}`);
    if (!document || !extension) throw notFound('Image not found');
    const name = `${hash}-${width}x${height}.${extension}`;
    const parameters = parseImageParameters(context.req.query());
    if (!parameters) {
      const original = await lake.assets.open('images', name);
      return deliverOriginal(context, original, mediaType(document['mimeType']), name);
    }
    const format = outputFormat(parameters, extension, context.req.header('accept') ?? '');
    if (parameters.auto) context.header('vary', 'accept', { append: true });
    return deliver(context, await lake.images.render(name, parameters, format), outputTypes[format], name);
  };
}

/** `GET /files/<project>/<dataset>/<hash>.<ext>`. */
export function fileEndpoint(lake: Lake) {
  return async (context: Context<LakeEnv>): Promise<Response> => {
    const [, hash, extension] = /^([0-9a-f]{40})\.([a-z0-9]+)$/.exec(assetName(context)) ?? [];
    const document = lake.dataset.get(`file-${hash}-${extension}`);
    if (!document) throw notFound('File not found');
    const name = `${hash}.${extension}`;
    return deliverOriginal(context, await lake.assets.open('files', name), mediaType(document['mimeType']), name);
  };
}

const assetName = (context: Context<LakeEnv>): string => context.req.param('name') ?? '';

/** Delivers an upload as it came, whole or the part that is asked for: players of sound and film ask for parts. */
function deliverOriginal(
  context: Context<LakeEnv>,
  asset: StoredAsset | undefined,
  type: string,
  name: string,
): Response {
  if (!asset) return deliver(context, undefined, type, name);
  const { size } = asset;
  // The hash in the name is that of the bytes: the strongest validator there is.
  const etag = `"${name}"`;
  context.header('etag', etag);
  context.header('accept-ranges', 'bytes');
  const condition = context.req.header('if-range');
  const isPartial = (condition === undefined || condition === etag) && context.req.method === 'GET';
  const range = isPartial ? byteRange(context.req.header('range'), size) : undefined;
  if (range === 'unsatisfiable') {
    context.header('content-range', `bytes */${size}`);
    return context.body(null, 416);
  }
  const { first, last } = range ?? { first: 0, last: size - 1 };
  if (range) {
    context.header('content-range', `bytes ${first}-${last}/${size}`);
    context.status(206);
  }
  context.header('content-length', String(last - first + 1));
  return deliver(context, asset.bytes(first, last), type, name);
}

function deliver(
  context: Context<LakeEnv>,
  bytes: Buffer | ReadableStream | undefined,
  type: string,
  name: string,
): Response {
  if (!bytes) throw notFound('Asset not found');
  context.header('content-type', type);
  context.header('cache-control', forever);
  context.header('x-content-type-options', 'nosniff');
  context.header('cross-origin-resource-policy', 'cross-origin');
  // An SVG or HTML upload must not run as the lake's own page, which behind the site is the Studio's origin.
  if (!isPassive(type)) {
    context.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox");
  }
  const download = context.req.query('dl');
  if (download !== undefined) {
    const filename = /^[\w. -]{1,200}$/.test(download) ? download : name;
    context.header('content-disposition', `attachment; filename="${filename}"`);
  }
  return context.body(bytes instanceof ReadableStream ? bytes : new Uint8Array(bytes));
}
