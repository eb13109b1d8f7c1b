import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { OutcomeKind } from '../../lib/outcome.ts';

/** What a visitor gets in place of Next's bare 500. */
export type FailurePage = { status: number; headers: Record<string, string>; html: string; text: string };

/** Seconds after which asking again is worth it: the lake restarts in less. */
const RETRY_AFTER = '30';

const template = readFileSync(join(import.meta.dirname, 'failure.html'), 'utf8');

/** What may help now. */
const AGAIN = '<a href="">Try this page again</a>';
const SEARCH = '<a href="/search">Search this site</a>';

function page(status: number, title: string, explanation: string, headers: Record<string, string> = {}): FailurePage {
  return {
    status,
    html: template
      .replaceAll('{{title}}', title)
      .replace('{{explanation}}', explanation)
      .replace('{{way}}', status === 410 ? SEARCH : AGAIN),
    text: `${title}\n\n${explanation}\n`,
    headers: {
      ...headers,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    },
  };
}

const unreachable = page(
  503,
  'This page cannot be shown at the moment',
  'We cannot reach the text of this page just now. Nothing is lost, and it usually comes back within a minute.',
  { 'Retry-After': RETRY_AFTER },
);

const invalid = page(
  500,
  'Something on this page needs mending',
  'This page exists, but part of it is not in order, so we would rather not show half of it. The rest of the site works.',
);

const unexpected = page(
  500,
  'Something went wrong on our side',
  'This page could not be made. It is not your fault, and the rest of the site works.',
);

/** For a page that was removed on purpose; search engines then drop it at once. */
export const gonePage = page(
  410,
  'This page has been removed',
  'It was taken away on purpose and will not come back. What is still true of it may be found elsewhere on this site.',
);

const pages: Record<OutcomeKind, FailurePage> = { unreachable, invalid };

/** The page for a failed render: 503 when the source is unreachable, else 500. `undefined` is a fault of our own. */
export function failurePage(kind: OutcomeKind | undefined): FailurePage {
  return kind ? pages[kind] : unexpected;
}
