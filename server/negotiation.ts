import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

import type { Encoding } from '#lib/page-store/encodings.ts';

/** Of encodings that the client likes as well as each other, the smallest comes first. */
const preferred: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** Browsers send one of a few headers, so each is parsed once. */
const known = new LRUCache<string, Encoding>({ max: 500 });

/** As negotiator 1.1 has it; its types leave the second parameter out. */
interface EncodingNegotiator {
  encoding(available: readonly string[], options: { preferred: readonly string[] }): string | undefined;
}

/**
 * The encoding a client likes best, by rank and `q` (RFC 9110 § 12.5.3). A client that accepts none of ours gets the body
 * as it is: § 12.4.1 lets a server disregard the header.
 *
 * @param accepted the header `Accept-Encoding`
 */
export function negotiateEncoding(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity';
  let encoding = known.get(accepted);
  if (!encoding) {
    // RFC 9110 § 8.4.1.3: an old name of the same.
    const modern = accepted.replace(/\bx-gzip\b/gi, 'gzip');
    const negotiator: EncodingNegotiator = new Negotiator({ headers: { 'accept-encoding': modern } });
    encoding = (negotiator.encoding(preferred, { preferred }) as Encoding | undefined) ?? 'identity';
    known.set(accepted, encoding);
  }
  return encoding;
}

/**
 * Whether a client that explains itself with `Accept` is to get HTML: it does unless it likes plain text better or takes
 * neither (RFC 9110 § 12.5.1).
 */
export function prefersHtml(accept: string | undefined): boolean {
  return new Negotiator({ headers: { accept } }).mediaType(['text/html', 'text/plain']) === 'text/html';
}
