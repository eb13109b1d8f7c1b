import { notFoundPath, notFoundPaths } from '#lib/redirects/not-found-path.ts';
import { encode, type Encoded } from '#lib/page-store/encodings.ts';

/** A copy this old is fetched again, in the background, when it is next sent. */
const MAX_AGE_MS = 5_000;

/** The page to send with a 404 at `path`, in each encoding, or `undefined` while there is none. */
export type NotFoundPage = (path: string) => Encoded | undefined;

/**
 * Keeps the site's not-found pages in memory.
 *
 * @param load fetches a page of {@link notFoundPaths} from the site; called once now, then whenever the copy has aged
 */
export async function keepNotFoundPages(load: (path: string) => Promise<string>): Promise<NotFoundPage> {
  const kept = await Promise.all(notFoundPaths.map(async (path) => [path, await keep(() => load(path))] as const));
  const pages = new Map(kept);
  return (path) => pages.get(notFoundPath(path))?.();
}

async function keep(load: () => Promise<string>): Promise<() => Encoded | undefined> {
  let page: Encoded | undefined;
  let loadedAt = 0;
  const refresh = async () => {
    loadedAt = Date.now();
    try {
      const html = Buffer.from(await load());
      if (!page?.identity.equals(html)) page = await encode(html);
    } catch (error) {
      // The last good copy stays.
      console.error('[serve] the page for 404s could not be refreshed:', error);
    }
  };
  await refresh();
  return () => {
    if (Date.now() - loadedAt > MAX_AGE_MS) void refresh();
    return page;
  };
}
