import { Readable } from 'node:stream';
import { type Context } from 'hono';
import { isObject } from '../engine/json-path.ts';
import { assetFileOf } from '../protocol/asset-names.ts';
import { type LakeDocument } from '../protocol/document.ts';
import { unauthorised } from '../protocol/errors.ts';
import { can } from '../protocol/roles.ts';
import { type Lake, type LakeEnv } from './context.ts';

const pageSize = 1_000;

/**
 * `GET /data/export/<dataset>`: every document, one a line, for `sanity dataset export`. Ordered by id and with sorted
 * keys, so that two exports of the same content are the same bytes. With `nextCursor` it comes in pages.
 */
export function exportEndpoint(lake: Lake) {
  return (context: Context<LakeEnv>): Response => {
    if (!can(context.get('caller'), 'readPrivate')) throw unauthorised('An export needs a token');
    const types = context.req.query('types')?.split(',');
    const cursor = context.req.query('nextCursor');
    const origin = `http://${context.req.header('host') ?? ''}`;
    const documents = [...lake.dataset.all()]
      .filter(({ _id, _type }) => (types?.includes(_type) ?? true) && _id > (cursor ?? ''))
      .toSorted((a, b) => (a._id < b._id ? -1 : 1));
    const page = cursor === undefined ? documents : documents.slice(0, pageSize);
    const next = page.length < documents.length ? page.at(-1)?._id : undefined;
    context.header('content-type', 'application/x-ndjson');
    return context.body(Readable.toWeb(Readable.from(lines(page, origin, next))) as ReadableStream<Uint8Array>);
  };
}

function* lines(documents: readonly LakeDocument[], origin: string, next: string | undefined): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const document of documents) yield encoder.encode(`${JSON.stringify(exported(document, origin))}\n`);
  if (next !== undefined) yield encoder.encode(`${JSON.stringify({ nextCursor: next })}\n`);
}

/** Asset documents name the address under which the exporter reached the lake, so that it can fetch the bytes there. */
function exported(document: LakeDocument, origin: string): unknown {
  const { path } = document;
  const isAsset = assetFileOf(document._id) !== undefined && typeof path === 'string';
  return sorted(isAsset ? { ...document, url: `${origin}/${path}` } : document);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name])]));
}
