import { type ChangedPage, type PageState, readPage } from './changed-pages.ts';

/** What became of a page after publishing. */
export type Outcome =
  | { state: 'waiting' }
  /** A reader gets the new page since `at`. */
  | { state: 'live'; at: Date }
  /** The page is the same as before: what changed does not show there. */
  | { state: 'same' }
  | { state: 'failed'; reason: string };

const pauseMs = 50;
/** Longer than the site takes to render a page, on a small machine too. */
const patienceMs = 20_000;
/** Another document's page that is unchanged this long after a first page went live shows nothing of the change. */
const sameAfterMs = 2_500;

type Report = (path: string, outcome: Outcome) => void;

/**
 * Asks for each page, as a reader would, until it is no longer what it was.
 *
 * @param report hears each page's outcome once, except `waiting`
 * @param read how to fetch a page
 */
export async function watchPages(pages: readonly ChangedPage[], report: Report, read = readPage): Promise<void> {
  const started = Date.now();
  let firstLive: number | undefined;
  await Promise.all(
    pages.map(async ({ path, before, own }) => {
      for (;;) {
        const now = await stateOf(path, read);
        if (now instanceof Error || now.status >= 500) {
          if (Date.now() - started > patienceMs) return report(path, { state: 'failed', reason: reasonOf(now) });
        } else if (now.status !== before.status || now.text !== before.text) {
          firstLive ??= Date.now();
          return report(path, { state: 'live', at: new Date() });
        } else if (!own && firstLive !== undefined && Date.now() - firstLive > sameAfterMs) {
          return report(path, { state: 'same' });
        } else if (Date.now() - started > patienceMs) {
          return report(path, { state: 'failed', reason: 'Readers still get the same page as before.' });
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }),
  );
}

async function stateOf(path: string, read: typeof readPage): Promise<PageState | Error> {
  try {
    return await read(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const reasonOf = (state: PageState | Error): string =>
  state instanceof Error
    ? `The site does not answer: ${state.message}`
    : `The page answers with an error (${state.status}).`;
