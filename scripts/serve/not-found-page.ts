import { type Language, languageAt, languageNames, languages } from '../../sanity/content-types.ts';

const pathIn = (language: Language) => `${languages[language].prefix}/page-not-found`;

/** The site's own page for what is not at `path`, in the language of its neighbours, as a route of the site. */
export function notFoundPath(path: string): string {
  return pathIn(languageAt(path));
}

/** A copy this old is fetched again, in the background, when it is next sent. */
const MAX_AGE_MS = 5_000;

/** The HTML to send with a 404 at `path`, or `undefined` while there is none. */
export type NotFoundPage = (path: string) => string | undefined;

/**
 * Keeps the site's not-found pages in memory.
 *
 * @param load fetches a page of {@link notFoundPath} from the site; called once now, then whenever the copy has aged
 */
export async function keepNotFoundPages(load: (path: string) => Promise<string>): Promise<NotFoundPage> {
  const kept = await Promise.all(
    languageNames.map(pathIn).map(async (path) => [path, await keep(() => load(path))] as const),
  );
  const pages = new Map(kept);
  return (path) => pages.get(notFoundPath(path))?.();
}

async function keep(load: () => Promise<string>): Promise<() => string | undefined> {
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
