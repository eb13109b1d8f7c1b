import type { IncomingHttpHeaders } from 'node:http';

/** What tells one state of a resource from another (RFC 9110 § 8.8). */
interface Validators {
  etag: string | undefined;
  /** An HTTP date, in whole seconds. */
  lastModified: string | undefined;
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, '');

/** True when a list of entity tags names this one; both strong where the comparison is (RFC 9110 § 8.8.3.2). */
function names(list: string, etag: string | undefined, comparison: 'weak' | 'strong'): boolean {
  if (list.trim() === '*') return true;
  if (!etag || (comparison === 'strong' && etag.startsWith('W/'))) return false;
  const tags = list.split(',').map((tag) => tag.trim());
  return comparison === 'strong' ? tags.includes(etag) : tags.some((tag) => opaque(tag) === opaque(etag));
}

/** The three forms of a date that RFC 9110 § 5.6.7 has: IMF-fixdate, RFC 850's and asctime's. */
const HTTP_DATES = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];

/** Milliseconds since 1970, or NaN. `Date.parse` alone takes almost anything, and asctime's as local time. */
function parseHttpDate(date: string): number {
  if (!HTTP_DATES.some((form) => form.test(date))) return NaN;
  return Date.parse(date.endsWith('GMT') ? date : `${date} GMT`);
}

/** True when the resource changed after `date`; a date that cannot be read is ignored, as § 13.1.3 says. */
function changedSince(date: string, lastModified: string | undefined): boolean | undefined {
  const time = parseHttpDate(date);
  return lastModified === undefined || Number.isNaN(time) ? undefined : Date.parse(lastModified) > time;
}

/** `If-Match`, else `If-Unmodified-Since`: true asks for a 412. */
export function isPreconditionFailed(given: IncomingHttpHeaders, { etag, lastModified }: Validators): boolean {
  const match = given['if-match'];
  if (match !== undefined) return !names(match, etag, 'strong');
  const since = given['if-unmodified-since'];
  return since !== undefined && changedSince(since, lastModified) === true;
}

/** `If-None-Match`, else `If-Modified-Since`: true asks for a 304. */
export function isNotModified(given: IncomingHttpHeaders, { etag, lastModified }: Validators): boolean {
  const match = given['if-none-match'];
  if (match !== undefined) return names(match, etag, 'weak');
  const since = given['if-modified-since'];
  return since !== undefined && changedSince(since, lastModified) === false;
}

/** `If-Range`: false asks for the whole, because the part the client has is of another state. */
export function isRangeCurrent(given: IncomingHttpHeaders, { etag, lastModified }: Validators): boolean {
  const condition = given['if-range'];
  if (condition === undefined) return true;
  if (/^(?:W\/)?"/.test(String(condition))) return names(String(condition), etag, 'strong');
  return condition === lastModified;
}
