import type { Language } from '#sanity/content-types.ts';
import { type Failure, failureMessages } from './failure-messages.ts';
import { failureTemplate } from './failure-template.ts';

/** What a client gets in place of Next's bare errors, in both of its forms. */
export type FailurePage = { status: number; headers: Record<string, string>; html: string; text: string };

/** Seconds after which asking again is worth it: the lake restarts in less. */
const RETRY_AFTER = '30';

const statuses: Readonly<Record<Failure, number>> = {
  badRequest: 400,
  notFound: 404,
  methodNotAllowed: 405,
  gone: 410,
  invalid: 500,
  unexpected: 500,
  unreachable: 503,
};

/** What passes by itself, or may have by now. */
const passing: ReadonlySet<Failure> = new Set(['invalid', 'unexpected', 'unreachable']);

/** The page for a failed request; for a page that was removed on purpose too, which search engines then drop at once. */
export function failurePage(failure: Failure, language: Language): FailurePage {
  const { failures, again, elsewhere, emergency } = failureMessages[language];
  const { title, explanation } = failures[failure];
  return {
    status: statuses[failure],
    html: failureTemplate
      .replace('{{language}}', language)
      .replaceAll('{{title}}', title)
      .replace('{{explanation}}', explanation)
      .replace('{{ways}}', passing.has(failure) ? again : elsewhere)
      .replace('{{emergency}}', emergency),
    text: `${title}\n\n${explanation}\n`,
    headers: {
      ...(failure === 'unreachable' && { 'Retry-After': RETRY_AFTER }),
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    },
  };
}
