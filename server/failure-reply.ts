import type { OutgoingHttpHeaders } from 'node:http';

import type { Encoded } from '#lib/page-store/encodings.ts';
import { type Headers, readingHeaders } from '#lib/http/security-headers.ts';
import { languageAt } from '#sanity/content-types.ts';
import type { Failure } from './failure-messages.ts';
import { type FailurePage, failurePage } from './failure-page.ts';
import { prefersHtml } from './negotiation.ts';
import type { NotFoundPage } from './not-found-page.ts';
import type { Reply, RequestHead } from './reply.ts';
import { replyWith, Representation } from './representation.ts';

/** Says why a request failed, to people as a page and to programs as text or JSON. */
export type FailureReply = (failure: Failure, request: RequestHead, headers?: OutgoingHttpHeaders) => Reply;

/**
 * @param notFoundPage the site's own page for 404s
 * @param transport headers of every response
 */
export function createFailureReply(notFoundPage: NotFoundPage, transport: Headers): FailureReply {
  return (failure, request, headers = {}) => {
    const path = (request.url ?? '/').split('?', 1)[0]!;
    const page = failurePage(failure, languageAt(path));
    if (path.startsWith('/api/')) return replyToProgram(page, { ...transport, ...headers });
    const isHtml = prefersHtml(request.headers.accept);
    const own = failure === 'notFound' ? notFoundPage(path) : undefined;
    const representation = new Representation({
      status: page.status,
      headers: {
        ...transport,
        ...(own ? { ...readingHeaders, 'Cache-Control': 'no-cache' } : page.headers),
        ...headers,
        'Content-Type': `text/${isHtml ? 'html' : 'plain'}; charset=utf-8`,
      },
      bodies: isHtml ? (own ?? bodyOf(page.html)) : bodyOf(page.text),
      vary: 'Accept',
    });
    return replyWith(representation, request);
  };
}

const bodyOf = (text: string): Pick<Encoded, 'identity'> => ({ identity: Buffer.from(text) });

function replyToProgram({ status, headers, text }: FailurePage, others: OutgoingHttpHeaders): Reply {
  const body = Buffer.from(JSON.stringify({ error: text.split('\n', 1)[0] }));
  const retry = headers['Retry-After'] && { 'Retry-After': headers['Retry-After'] };
  return {
    status,
    headers: {
      ...others,
      ...retry,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Type': 'application/json',
      'Content-Length': body.length,
    },
    body,
  };
}
