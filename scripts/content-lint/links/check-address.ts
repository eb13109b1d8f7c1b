import { type PublicResponse, requestPublic, type RequestOptions } from '#lib/outbound/request-public.ts';

/**
 * What became of an address. `unknown`: one look does not tell, because the website was down, slow or turned us away;
 * `nameless`: DNS does not know the name, or we are offline.
 */
export type LinkState =
  { state: 'works' | 'gone' | 'nameless' | 'private' | 'unknown' | 'busy' } | { state: 'moved'; to: string };

const mostRedirects = 5;
const gone = new Set([404, 410]);
const permanent = new Set([301, 308]);
const busy = new Set([429, 503]);

/** Looks an address up, through its redirects; each of them is held to the same rules. */
export async function checkAddress(href: string, options: RequestOptions = {}): Promise<LinkState> {
  try {
    let url = new URL(href);
    let isMoved = true;
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const { status, location } = await headOf(url, options);
      if (gone.has(status)) return { state: 'gone' };
      if (busy.has(status)) return { state: 'busy' };
      if (status < 300) return redirects > 0 && isMoved ? { state: 'moved', to: url.href } : { state: 'works' };
      if (status >= 400 || !location) return { state: 'unknown' };
      // A temporary redirect on the way means that the address itself goes on being right.
      isMoved &&= permanent.has(status);
      url = new URL(location, url);
    }
    return { state: 'unknown' };
  } catch (error) {
    return { state: stateOf(error as NodeJS.ErrnoException) };
  }
}

/** Websites that do not know HEAD are asked once more with GET. */
async function headOf(url: URL, options: RequestOptions): Promise<PublicResponse> {
  const response = await requestPublic(url, { ...options, method: 'HEAD' });
  if (response.status < 400 || busy.has(response.status)) return response;
  return requestPublic(url, { ...options, method: 'GET' });
}

function stateOf({ code, message }: NodeJS.ErrnoException): 'nameless' | 'private' | 'unknown' {
  if (message.includes('is not allowed. Because')) return 'private';
  return code === 'ENOTFOUND' ? 'nameless' : 'unknown';
}
