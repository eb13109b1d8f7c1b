import { randomUUID } from 'node:crypto';
import { type Context } from 'hono';
import { z } from 'zod';
import { type DocumentInput } from '../protocol/document.ts';
import { badRequest, httpError, insufficientPermissions } from '../protocol/errors.ts';
import { limits } from '../protocol/limits.ts';
import { signatureBytes, uploadedType, usualExtension } from '../protocol/media-type.ts';
import { can } from '../protocol/roles.ts';
import { cleanImage } from '../images/clean-image.ts';
import { describeImage } from '../images/image-metadata.ts';
import { type ReceivedAsset } from '../store/asset-store.ts';
import { firstBytes } from '../store/hashed-file.ts';
import { queryString, bodyChunks } from './body.ts';
import { type Lake, type LakeEnv } from './context.ts';

const text = z.string().max(1_000).optional();
const uploadOptions = z.object({
  filename: text,
  label: text,
  title: text,
  description: text,
  creditLine: text,
  sourceId: text,
  sourceName: text,
  sourceUrl: text,
});

/**
 * `POST /assets/images|files/<dataset>`: the bytes become durable first, then the document that names them,
 * so no document ever names bytes that are not there. The same bytes again answer the same document.
 */
export function uploadEndpoint(lake: Lake, kind: 'images' | 'files') {
  return async (context: Context<LakeEnv>): Promise<Response> => {
    if (!can(context.get('caller'), 'write')) throw insufficientPermissions('create');
    const options = queryString(context, uploadOptions);
    let received = await receive(lake, bodyChunks(context, kind === 'images' ? limits.imageBody : limits.fileBody));
    try {
      if (received.size === 0)
        throw badRequest('The file is empty: choose it again, and check that it opens elsewhere');
      if (kind === 'images') received = await withoutMetadata(lake, received);
      const asset =
        kind === 'images'
          ? await imageAsset(lake, received, options.filename)
          : await fileAsset(lake, received, options.filename, context.req.header('content-type'));
      // Also where there is a file of that name already: its bytes may be damaged, and these are not.
      await lake.assets.keep(received, kind, asset.name);
      const { results } = await lake.dataset.transact({
        mutations: () => [{ kind: 'createIfNotExists', document: { ...asset.document, ...described(options) } }],
        author: context.get('caller').id,
      });
      return context.json({ document: results[0]?.document });
    } catch (error) {
      await lake.assets.discard(received);
      throw error;
    }
  };
}

async function receive(lake: Lake, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<ReceivedAsset> {
  try {
    return await lake.assets.receive(chunks);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
      throw httpError(507, 'Insufficient Storage', 'The disk is full: the upload was not stored.');
    }
    throw error;
  }
}

/** The picture alone, in the place of a file that says more, such as where it was taken. */
async function withoutMetadata(lake: Lake, received: ReceivedAsset): Promise<ReceivedAsset> {
  const clean = await cleanImage(received.path);
  if (!clean) return received;
  const stored = await receive(lake, [clean]);
  await lake.assets.discard(received);
  return stored;
}

interface Asset {
  name: string;
  document: DocumentInput & { _id: string };
}

async function imageAsset(lake: Lake, received: ReceivedAsset, filename: string | undefined): Promise<Asset> {
  const { extension, mimeType, width, height, metadata } = await describeImage(received.path);
  const id = `image-${received.sha1}-${width}x${height}-${extension}`;
  const name = `${received.sha1}-${width}x${height}.${extension}`;
  const common = commonFields(lake, received, `images/${lake.projectId}/${lake.datasetName}/${name}`, filename);
  return { name, document: { _id: id, _type: 'sanity.imageAsset', ...common, extension, mimeType, metadata } };
}

async function fileAsset(lake: Lake, received: ReceivedAsset, filename?: string, contentType?: string): Promise<Asset> {
  const mimeType = uploadedType(contentType, filename, await firstBytes(received.path, signatureBytes));
  const extension = /\.([a-z0-9]{1,10})$/i.exec(filename ?? '')?.[1]?.toLowerCase() ?? usualExtension(mimeType);
  const name = `${received.sha1}.${extension}`;
  const common = commonFields(lake, received, `files/${lake.projectId}/${lake.datasetName}/${name}`, filename);
  const document = {
    _id: `file-${received.sha1}-${extension}`,
    _type: 'sanity.fileAsset',
    ...common,
    extension,
    mimeType,
  };
  return { name, document };
}

function commonFields(lake: Lake, { sha1, size }: ReceivedAsset, path: string, filename: string | undefined) {
  return {
    assetId: sha1,
    sha1hash: sha1,
    size,
    path,
    url: `${lake.publicUrl}/${path}`,
    uploadId: randomUUID(),
    ...(filename && { originalFilename: filename }),
  };
}

function described({
  label,
  title,
  description,
  creditLine,
  sourceId,
  sourceName,
  sourceUrl,
}: z.infer<typeof uploadOptions>) {
  const source = sourceId && sourceName && { source: { id: sourceId, name: sourceName, url: sourceUrl } };
  return {
    ...(label && { label }),
    ...(title && { title }),
    ...(description && { description }),
    ...(creditLine && { creditLine }),
    ...source,
  };
}
