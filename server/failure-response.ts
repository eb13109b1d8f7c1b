import { type IncomingMessage, ServerResponse } from 'node:http';

import type { Outcome } from '#lib/outcome.ts';
import { type Headers, readingHeaders } from '#lib/security-headers.ts';
import { languageAt } from '#sanity/content-types.ts';
import { type FailurePage, failurePage } from './failure-page.ts';
import type { NotFoundPage } from './not-found-page.ts';

const { writeHead, end } = ServerResponse.prototype;

/** Handlers under `/api/` word their own errors for programs. */
const answersForItself = (request: IncomingMessage) => request.url?.startsWith('/api/') ?? false;

/** What replaces a status that Next answers with an empty shell, or `undefined` to let its answer through. */
function replacementFor(status: number, html: boolean, path: string, outcome: Outcome, notFoundPage: NotFoundPage) {
  // Next has no word for 410, and no page of ours is forbidden to anybody.
  if (status === 403) return failurePage('gone', languageAt(path));
  if (status === 500) return failurePage(outcome.failure?.kind ?? 'unexpected', languageAt(path));
  const notFound = status === 404 && html ? notFoundPage(path) : undefined;
  return notFound && { status, headers: { ...readingHeaders, 'Cache-Control': 'no-cache' }, html: notFound, text: '' };
}

/**
 * Makes `response` answer a 500 with the page that fits `outcome`, a 404 with the site's own page, and a 403 as a 410,
 * instead of the body it is given.
 *
 * The decision is taken when the status goes out, which is the last moment at which it can change: every way of
 * sending it is watched, and what the renderer still writes afterwards is dropped.
 *
 * @param transport headers of every answer
 */
export function replaceFailures(
  request: IncomingMessage,
  response: ServerResponse,
  outcome: Outcome,
  notFoundPage: NotFoundPage,
  transport: Headers,
): void {
  if (answersForItself(request)) return;
  const html = request.headers.accept?.includes('text/html') ?? false;
  const path = (request.url ?? '/').split('?', 1)[0]!;
  let replaced = false;

  const replace = (status: number): boolean => {
    if (replaced) return true;
    const page = response.headersSent ? undefined : replacementFor(status, html, path, outcome, notFoundPage);
    if (!page) return false;
    replaced = true;
    send(response, page, html, transport);
    return true;
  };

  const original = { write: response.write, end: response.end, flushHeaders: response.flushHeaders };
  response.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    return replace(status) ? this : Reflect.apply(writeHead, this, [status, ...rest]);
  };
  response.write = function (this: ServerResponse, ...args: unknown[]) {
    return replace(this.statusCode) || Reflect.apply(original.write, this, args);
  };
  response.end = function (this: ServerResponse, ...args: unknown[]) {
    return replace(this.statusCode) ? this : Reflect.apply(original.end, this, args);
  };
  response.flushHeaders = function (this: ServerResponse) {
    if (!replace(this.statusCode)) original.flushHeaders.call(this);
  };
}

/** Uses the prototype's methods: the response's own may by now belong to a compressor that expects another body. */
function send(response: ServerResponse, page: FailurePage, html: boolean, transport: Headers): void {
  const body = Buffer.from(html ? page.html : page.text);
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  writeHead.call(response, page.status, {
    ...transport,
    ...page.headers,
    'Content-Type': `${html ? 'text/html' : 'text/plain'}; charset=utf-8`,
    'Content-Length': body.length,
    Vary: 'Accept',
  });
  Reflect.apply(end, response, [body]);
}
