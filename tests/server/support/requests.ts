import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import type { NextResponse } from '#server/next-handler.ts';
import type { Reply } from '#server/reply.ts';

/** A request as the server hands it on, without a connection. */
export function requestFor(
  url: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): IncomingMessage {
  const all: Record<string, string> = { host: 'www.example.org', ...headers };
  return { method, url, headers: all, rawHeaders: Object.entries(all).flat() } as unknown as IncomingMessage;
}

/** A response as Next gives it. */
export function nextResponse(
  body: string | Buffer,
  { status = 200, headers = { 'content-type': 'text/html; charset=utf-8' } }: Partial<NextResponse> = {},
): NextResponse {
  const stream = new PassThrough();
  stream.end(body);
  return { status, headers, body: stream };
}

/** The whole body of a reply, as text. */
export async function textOf({ body }: Reply): Promise<string> {
  if (!body) return '';
  return (Buffer.isBuffer(body) ? body : await buffer(body)).toString();
}

/** A header of a reply, whatever the case of its name. */
export function headerOf({ headers }: Reply, name: string): string | undefined {
  const [, value] = Object.entries(headers).find(([key]) => key.toLowerCase() === name) ?? [];
  return value === undefined ? undefined : String(value);
}
