/** The site's own page for what is not there, as a route of the site. */
export const NOT_FOUND_PATH = '/page-not-found';

/** A copy this old is fetched again, in the background, when it is next sent. */
const MAX_AGE_MS = 5_000;

/** The HTML to send with a 404, or `undefined` while there is none. */
export type NotFoundPage = () => string | undefined;

/**
 * Keeps the site's not-found page in memory.
 *
 * @param load fetches {@link NOT_FOUND_PATH} from the site; called once now, then whenever the copy has aged
 */
export async function keepNotFoundPage(load: () => Promise<string>): Promise<NotFoundPage> {
  let html: string | undefined;
  let loadedAt = 0;
  const refresh = async () => {
    loadedAt = Date.now();
    try {
      html = await load();
    } catch (error) {
      // The last good copy stays.
      console.error('[serve] the page for 404s could not be refreshed:', error);
    }
  };
  await refresh();
  return () => {
    if (Date.now() - loadedAt > MAX_AGE_MS) void refresh();
    return html;
  };
}
