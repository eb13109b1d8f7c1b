import type { Cdn } from './cdn.ts';

/** Paths in one purge: Cloudflare takes 30 tags, Fastly 256 keys, and Varnish a header of 8 kB. */
export const MOST_PATHS = 30;

/** A CDN that does not answer counts as failed after this, in milliseconds. */
const TIMEOUT_MS = 10_000;

/**
 * Has a CDN forget pages. When it is done, each edge that the CDN speaks for fetches them again.
 *
 * @param paths {@link MOST_PATHS} at most
 * @throws when the CDN does not answer, or refuses
 * @see https://developers.cloudflare.com/api/resources/cache/methods/purge/
 * @see https://www.fastly.com/documentation/reference/api/purging/
 */
export async function purge(cdn: Cdn, paths: readonly string[]): Promise<void> {
  await Promise.all(requests(cdn, paths).map(send));
}

function requests(cdn: Cdn, paths: readonly string[]): Request[] {
  switch (cdn.kind) {
    case 'varnish':
      return cdn.urls.map((url) => new Request(url, { method: 'PURGE', headers: { 'X-Purge': expression(paths) } }));
    case 'cloudflare':
      return [
        new Request(`${cdn.url}/client/v4/zones/${cdn.service}/purge_cache`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${cdn.token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify({ tags: paths }),
        }),
      ];
    case 'fastly':
      return [
        new Request(`${cdn.url}/service/${cdn.service}/purge`, {
          method: 'POST',
          headers: { 'Fastly-Key': cdn.token, Accept: 'application/json', 'Content-Type': 'application/json' },
          body: JSON.stringify({ surrogate_keys: paths }),
        }),
      ];
  }
}

/** Varnish compares tags with an expression. The paths of pages hold no other character that means something in one. */
const expression = (paths: readonly string[]) => `^(?:${paths.map((path) => path.replaceAll('.', '\\.')).join('|')})$`;

async function send(request: Request): Promise<void> {
  const response = await fetch(request, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${new URL(request.url).host} answered ${response.status}: ${text.slice(0, 300)}`);
}
