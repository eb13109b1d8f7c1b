import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Language } from '#sanity/content-types.ts';
import { type Failure, failureWords } from './failure-words.ts';

/** What a visitor gets in place of Next's bare 500. */
export type FailurePage = { status: number; headers: Record<string, string>; html: string; text: string };

/** Seconds after which asking again is worth it: the lake restarts in less. */
const RETRY_AFTER = '30';

const statuses: Readonly<Record<Failure, number>> = { unreachable: 503, invalid: 500, unexpected: 500, gone: 410 };

const template = readFileSync(join(import.meta.dirname, 'failure.html'), 'utf8');

/** The page for a failed render, or for one that was removed on purpose: search engines drop that at once. */
export function failurePage(failure: Failure, language: Language): FailurePage {
  const { failures, again, elsewhere, emergency } = failureWords[language];
  const { title, explanation } = failures[failure];
  return {
    status: statuses[failure],
    html: template
      .replace('{{language}}', language)
      .replaceAll('{{title}}', title)
      .replace('{{explanation}}', explanation)
      .replace('{{ways}}', failure === 'gone' ? elsewhere : again)
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
