import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { encode, entityTag } from '#lib/page-store/encodings.ts';
import type { Headers } from '#lib/http/security-headers.ts';
import { replyWith, Representation } from './representation.ts';
import { createStaticFiles, type StaticFiles } from './static-files.ts';

const ADDRESS = /^\/studio(?:\/|$)/;

export interface StudioOptions {
  /** Folder of the Studio's build. */
  folder: string;
  /** What the page says about where the content is: see `lib/studio/connection.ts`. */
  connection: string;
  /** Headers of every response, such as the content security policy. */
  headers: Headers;
}

/**
 * The built Studio at `/studio`. Its files have names that change with their content, so browsers keep them for ever;
 * every other address below `/studio` is one of the Studio's own, and replies with its page.
 *
 * @throws when the folder holds no build
 */
export async function createStudio({ folder, connection, headers }: StudioOptions): Promise<StaticFiles> {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const body = Buffer.from(html.replace('%STUDIO_CONNECTION%', () => connection));
  const page = new Representation({
    status: 200,
    // After an update the page names other files.
    headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' },
    bodies: await encode(body),
    etag: entityTag(body),
  });
  const files = createStaticFiles({ folder: join(folder, 'assets'), prefix: '/studio/assets/', headers });

  return {
    owns: (path) => ADDRESS.test(path),
    reply: async (path, request) => (files.owns(path) ? files.reply(path, request) : replyWith(page, request)),
  };
}
