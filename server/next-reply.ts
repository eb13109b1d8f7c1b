import { type IncomingHttpHeaders, IncomingMessage } from 'node:http';

import { forgetBroken, recordBroken } from '#lib/http/broken-pages.ts';
import { type RenderResult, runWithRenderResult } from '#lib/http/render-result.ts';
import { isCacheable } from '#lib/page-store/page-path.ts';
import type { Failure } from './failure-messages.ts';
import type { FailureReply } from './failure-reply.ts';
import { isDraft } from './is-draft.ts';
import type { AskNext, NextResponse } from './next-handler.ts';
import type { Reply, RequestHead } from './reply.ts';
import { represent } from './rendered.ts';
import { replyWith } from './representation.ts';
import { sharedOutcomes } from './shared-outcomes.ts';

/** Who a response of Next is for: a reader gets a page without script, a program a stream as the handler wrote it. */
export type Audience = 'reader' | 'staff' | 'program';

/** What is decided here, and not by Next. */
const DECIDED_HERE = [
  'accept-encoding',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'range',
];

/** Headers by which a browser with Next's script asks for a page's data; reading pages have no such script. */
const FOR_SCRIPT = ['rsc', 'next-router-prefetch', 'next-router-state-tree', 'next-router-segment-prefetch'];

/** The methods of Next's route handlers; it throws at others. */
const HANDLED = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Errors that a handler under `/api/` words itself. */
const WORDED = /^(?:application\/json|text\/plain)/;

/** Replies with what Next renders, and with a page that helps in place of its bare errors. */
export function createNextReply(next: AskNext, fail: FailureReply) {
  const withOutcome = sharedOutcomes();

  /** Next 16.4.6 refuses a method without the `Allow` that RFC 9110 § 15.5.6 demands, but tells it to `OPTIONS`. */
  async function refuseMethod({ socket, headers }: IncomingMessage, path: string, asked: RequestHead): Promise<Reply> {
    const question = Object.assign(new IncomingMessage(socket), { method: 'OPTIONS', url: path });
    question.headers = { host: headers.host };
    const { headers: told, body } = await next(question);
    body.resume();
    return told['allow'] ? fail('methodNotAllowed', asked, { Allow: String(told['allow']) }) : fail('notFound', asked);
  }

  return (request: IncomingMessage, path: string, audience: Audience): Promise<Reply> => {
    if (!HANDLED.includes(request.method ?? '')) return refuseMethod(request, path, request);
    const asked: RequestHead = { method: request.method, url: request.url, headers: request.headers };
    request.headers = headersForNext(request.headers, audience);
    return withOutcome(path, (outcome) =>
      runWithRenderResult(outcome, async () => {
        const began = Date.now();
        const response = await next(request);
        const failure = failureOf(response, outcome, audience);
        if (!isDraft(asked) && isCacheable(path)) record(path, failure, outcome);
        if (failure) {
          response.body.resume();
          return failure === 'methodNotAllowed' ? refuseMethod(request, path, asked) : fail(failure, asked);
        }
        if (audience === 'program') return forProgram(response);
        return replyWith(await represent(response, asked, { isForReader: audience === 'reader', began }), asked);
      }),
    );
  };
}

/** Staff are told of a page that readers do not get. What is unreachable comes back by itself. */
function record(path: string, failure: Failure | undefined, { failure: known }: RenderResult): void {
  if (failure === 'invalid' || failure === 'unexpected') recordBroken(path, known);
  else if (failure !== 'unreachable') forgetBroken(path);
}

/** Next names the headers of its own script in `Vary`; a route handler's response depends on none of them. */
function forProgram({ headers: { vary: _, ...headers }, ...response }: NextResponse): Reply {
  return { ...response, headers: { 'x-content-type-options': 'nosniff', ...headers } };
}

function headersForNext(headers: IncomingHttpHeaders, audience: Audience): IncomingHttpHeaders {
  const dropped = new Set(audience === 'reader' ? [...DECIDED_HERE, ...FOR_SCRIPT] : DECIDED_HERE);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}

function failureOf({ status, headers }: NextResponse, outcome: RenderResult, audience: Audience): Failure | undefined {
  if (audience === 'program' && WORDED.test(String(headers['content-type']))) return undefined;
  // So Next refuses `OPTIONS` where no handler is.
  if (status === 400) return audience === 'program' ? 'notFound' : 'badRequest';
  // Next has no word for 410, and no page of ours is forbidden to anybody.
  if (status === 403 && audience !== 'program') return 'gone';
  if (status === 404) return 'notFound';
  if (status === 405) return 'methodNotAllowed';
  return status === 500 ? (outcome.failure?.kind ?? 'unexpected') : undefined;
}
