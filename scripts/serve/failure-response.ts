import { type IncomingMessage, ServerResponse } from 'node:http';

import type { Outcome } from '../../lib/outcome.ts';
import { failurePage } from './failure-page.ts';

const { writeHead, end } = ServerResponse.prototype;

/** Handlers under `/api/` word their own errors for programs. */
const answersForItself = (request: IncomingMessage) => request.url?.startsWith('/api/') ?? false;

/**
 * Makes `response` answer a 500 with the page that fits `outcome` instead of the body it is given.
 *
 * The decision is taken when the status goes out, which is the last moment at which it can change: every way of
 * sending it is watched, and what the renderer still writes afterwards is dropped.
 */
export function replaceFailures(request: IncomingMessage, response: ServerResponse, outcome: Outcome): void {
  if (answersForItself(request)) return;
  let replaced = false;

  const replace = (status: number): boolean => {
    if (replaced) return true;
    if (status !== 500 || response.headersSent) return false;
    replaced = true;
    sendFailure(request, response, outcome);
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
function sendFailure(request: IncomingMessage, response: ServerResponse, outcome: Outcome): void {
  const page = failurePage(outcome.failure?.kind);
  const html = request.headers.accept?.includes('text/html') ?? false;
  const body = Buffer.from(html ? page.html : page.text);
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  writeHead.call(response, page.status, {
    ...page.headers,
    'Content-Type': `${html ? 'text/html' : 'text/plain'}; charset=utf-8`,
    'Content-Length': body.length,
    Vary: 'Accept',
  });
  Reflect.apply(end, response, [body]);
}
