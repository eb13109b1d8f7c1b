import type { IncomingMessage } from 'node:http';

/** Most targets: nothing here needs a closer look. */
const PLAIN = /^\/[\w.~/-]*$/;

/** A registered name or an IP address, with a port or without (RFC 3986 § 3.2.2); no name in DNS has other characters. */
const HOST = /^(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]*)(?::\d{0,5})?$/;

/** Written as UTF-8, in the form of RFC 3986: no fragment, no bare bytes, no control characters. */
const FORBIDDEN = /[^\u0021-\u007e]|#/;

/** What the reading of a target depends on. */
export type TargetHead = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders' | 'httpVersion'>;

/**
 * Reads a request's target in each form of RFC 9112 § 3.2 and leaves `url` in origin form and `headers.host` as the host
 * that was asked, for everything that comes after.
 *
 * @returns false when the request must be refused with 400. A query is not decoded here, and so may hold a bare `%`, as
 *   browsers write it.
 */
export function readTarget(request: TargetHead): boolean {
  if (!hasOneHost(request)) return false;
  const target = request.url ?? '';
  if (PLAIN.test(target)) return true;
  if (target === '*') return request.method === 'OPTIONS';
  if (FORBIDDEN.test(target)) return false;
  if (target.startsWith('/')) return isDecodable(target);
  const absolute = /^https?:\/\/([^/?]+)(.*)$/i.exec(target);
  if (!absolute) return false;
  const [, host = '', rest = ''] = absolute;
  if (!HOST.test(host)) return false;
  // RFC 9112 § 3.2.2: what `Host` says is ignored.
  request.headers.host = host;
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
  return isDecodable(request.url);
}

/** RFC 9112 § 3.2: more than one `Host`, or one that is no host, is a fault, and since HTTP/1.1 none too. */
function hasOneHost({ headers, rawHeaders, httpVersion }: TargetHead): boolean {
  if (headers.host !== undefined && !HOST.test(headers.host)) return false;
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!;
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0');
}

function isDecodable(target: string): boolean {
  try {
    return !decodeURIComponent(target.split('?', 1)[0]!).includes('\0');
  } catch {
    return false;
  }
}
