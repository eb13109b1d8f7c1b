import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

import sirv from 'sirv';

import type { Headers } from '#lib/security-headers.ts';

const ADDRESS = /^\/studio(?=[/?]|$)/;
const A_YEAR_S = 31_536_000;

/** Answers a request for the Studio. @returns false when the request is for something else */
export type Studio = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface StudioOptions {
  /** Folder of the Studio's build. */
  folder: string;
  /** What the page says about where the content is: see `lib/studio-connection.ts`. */
  connection: string;
  /** Headers of every answer, such as the content security policy. */
  headers: Headers;
}

/**
 * Serves the built Studio at `/studio`. Its files have names that change with their content, so browsers keep them for
 * ever; every other address below `/studio` is one of the Studio's own, and answers with its page.
 *
 * @throws when the folder holds no build
 */
export function createStudio({ folder, connection, headers }: StudioOptions): Studio {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const page = Buffer.from(html.replace('%STUDIO_CONNECTION%', () => connection));
  const files = sirv(folder, { brotli: true, gzip: true, immutable: true, maxAge: A_YEAR_S });

  function sendPage({ method }: IncomingMessage, response: ServerResponse): void {
    // After an update the page names other files.
    const own = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' };
    response.writeHead(200, { ...own, 'Content-Length': page.length });
    response.end(method === 'HEAD' ? undefined : page);
  }

  return (request, response) => {
    const { method, url = '/' } = request;
    if (!ADDRESS.test(url)) return false;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (url.startsWith('/studio/assets/')) {
      request.url = url.slice('/studio'.length);
      files(request, response, () => {
        response.writeHead(404, { 'Cache-Control': 'no-cache' }).end();
      });
    } else {
      sendPage(request, response);
    }
    return true;
  };
}
