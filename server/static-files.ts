import { readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { getMimeType } from 'hono/utils/mime';

import { type Bodies, encode, entityTag, suffixes } from '#lib/page-store/encodings.ts';
import type { Headers } from '#lib/http/security-headers.ts';
import { isCompressible } from './compress.ts';
import type { Reply, RequestHead } from './reply.ts';
import { replyWith, Representation } from './representation.ts';

export interface StaticFilesOptions {
  folder: string;
  /** Where the files are on the site, with a slash at its end. */
  prefix: string;
  /** Headers of every file. */
  headers: Headers;
}

export interface StaticFiles {
  /** True for an address below which there are only files. */
  owns(path: string): boolean;
  /** `undefined` when there is no such file. */
  reply(path: string, request: RequestHead): Promise<Reply | undefined>;
}

/** The files of a build. Each names its content, so that it is kept for ever, and read once. */
export function createStaticFiles({ folder, prefix, headers }: StaticFilesOptions): StaticFiles {
  const files = new Map(filesIn(folder).map((file) => [prefix + relative(folder, file).replaceAll('\\', '/'), file]));
  const read = new Map<string, Promise<Representation>>();

  async function represent(path: string, file: string): Promise<Representation> {
    const [identity, { mtimeMs }] = await Promise.all([readFile(file), stat(file)]);
    const contentType = getMimeType(file) ?? 'application/octet-stream';
    const compresses = isCompressible(contentType);
    return new Representation({
      status: 200,
      headers: {
        ...headers,
        'Content-Type': contentType,
        'Cache-Control': 'public, max-age=31536000, immutable',
        'X-Content-Type-Options': 'nosniff',
      },
      bodies: compresses ? await compressed(path, identity) : { identity },
      // A file that has one encoding is named byte by byte (RFC 9110 § 8.8.1).
      etag: compresses ? entityTag(identity) : entityTag(identity).replace('W/', ''),
      lastModified: mtimeMs,
    });
  }

  /** What the build compressed already, or is compressed now. */
  async function compressed(path: string, identity: Buffer): Promise<Bodies> {
    const [gzip, br] = [files.get(path + suffixes.gzip), files.get(path + suffixes.br)];
    if (!gzip || !br) return encode(identity);
    return { identity, gzip: await readFile(gzip), br: await readFile(br) };
  }

  return {
    owns: (path) => path.startsWith(prefix),

    async reply(path, request) {
      const decoded = decodeURIComponent(path);
      const file = files.get(decoded);
      if (!file || isCompressedCopy(decoded)) return undefined;
      let representation = read.get(file);
      if (!representation) {
        read.set(file, (representation = represent(decoded, file)));
        // A file that cannot be read now may be readable later.
        representation.catch(() => read.delete(file));
      }
      return replyWith(await representation, request);
    },
  };
}

/** A compressed copy has no address of its own: it is how another file is sent. */
const isCompressedCopy = (path: string): boolean => path.endsWith(suffixes.gzip) || path.endsWith(suffixes.br);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
