import { problemOfPage } from './broken-pages.ts';
import { type PublishState } from './publish-state.ts';
import { type PageState, readPage } from './read-page.ts';

/** A publish that is under way. */
export interface Publish {
  /** Asks the site what has become of it. */
  state: () => Promise<PublishState>;
  /** The document's own page and what readers got there before; none for a document without a page. */
  own?: { path: string; before: PageState };
}

/** What is known of the pages that a publish alters. */
export interface Progress {
  /** When readers got the document's own page. */
  ownLive?: Date;
  live: string[];
  waiting: string[];
  /** Why the pages that wait are not there, or why nothing is known; only at the end. */
  problem?: string;
  done: boolean;
}

const pauseMs = 100;
/** Longer than the site takes to render a page, on a small machine too: how long nothing may happen. */
const patienceMs = 30_000;

/**
 * Follows a publish until readers get every page that it alters: the document's own page is fetched as a reader would,
 * of the others the site says so.
 *
 * @param tell hears of each step; the last one is `done`
 * @param read how to fetch a page
 */
export async function watchPublish(
  { state, own }: Publish,
  tell: (progress: Progress) => void,
  read = readPage,
): Promise<void> {
  let end = Date.now() + patienceMs;
  const progress: Progress = { live: [], waiting: [], done: false };
  let told = '';
  // Only what is new: each time React would begin again to render the form, which then answers to nothing for seconds.
  const tellChange = () => {
    const news = JSON.stringify(progress);
    if (news !== told) tell({ ...progress });
    told = news;
  };
  let problem = '';
  do {
    const [known, page] = await Promise.all([
      attempt(state),
      own && !progress.ownLive && attempt(() => read(own.path)),
    ]);
    if (page && own) problem = problemOf(page, own.before) ?? '';
    if (page && own && !problem) progress.ownLive = new Date();
    if (known instanceof Error) problem ||= `The site does not say what became of it: ${known.message}`;
    else if (known.heard) {
      if (known.waiting.length !== progress.waiting.length) end = Date.now() + patienceMs;
      Object.assign(progress, { live: known.live, waiting: known.waiting });
      const [broken] = known.broken;
      // Nothing more will come: the other pages are live.
      if (broken && known.broken.length === known.waiting.length)
        return tell({ ...progress, done: true, problem: `${problemOfPage(broken)} Mend it, and publish again.` });
      const ownIsOutstanding = own && !progress.ownLive && [...known.live, ...known.waiting].includes(own.path);
      if (known.waiting.length === 0 && !ownIsOutstanding) return tell({ ...progress, done: true });
    }
    tellChange();
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  } while (Date.now() < end);
  tell({ ...progress, done: true, problem: problem || (await reasonFor(progress.waiting, read)) });
}

/** Why the first of the pages that wait is not there. */
async function reasonFor([path]: readonly string[], read: typeof readPage): Promise<string> {
  if (path === undefined)
    return 'The site has not heard of it. Ask the person who runs the site to try "npm run doctor".';
  const page = await attempt(() => read(path));
  return (
    (page instanceof Error || page.status >= 500 ? problemOf(page) : undefined) ?? 'The site is still busy with them.'
  );
}

/** What is wrong with a page as a reader gets it. */
function problemOf(page: PageState | Error, before?: PageState): string | undefined {
  if (page instanceof Error) return `The site does not answer: ${page.message}`;
  if (page.status >= 500) return `The page answers with an error (${page.status}).`;
  const isSame = page.status === before?.status && page.text === before.text;
  return isSame ? 'Readers still get the same page as before.' : undefined;
}

async function attempt<Result>(work: () => Promise<Result>): Promise<Result | Error> {
  try {
    return await work();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
