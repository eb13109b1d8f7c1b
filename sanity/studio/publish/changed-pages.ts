import { type SanityDocument } from 'sanity';
import { z } from 'zod';
import { jsonIn, understood } from '../connection/understood.ts';
import { pathOfDocument } from '../pages/path-of-document.ts';

/** A public page as a reader gets it. */
export interface PageState {
  status: number;
  text: string;
}

/** A page that publishing will change, and how it was before. */
export interface ChangedPage {
  path: string;
  before: PageState;
  /** True for the document's own page, which shows nearly every field of it. */
  own: boolean;
}

/** Where the site tells which pages a change alters. */
const endpoint = '/api/live';

const answered = z.object({ paths: z.array(z.string()) });

/** Asks the site which pages will change, and keeps how they are. @throws when the site does not say */
export async function pagesToChange(
  before: SanityDocument | null,
  after: SanityDocument | null,
): Promise<ChangedPage[]> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ before: asPublished(before), after: asPublished(after) }),
  });
  if (!answer.ok) throw new Error(`The site answered ${answer.status} when asked which pages change.`);
  const { paths } = understood(answered, jsonIn(await answer.text()));
  const own = pathOfDocument(after);
  return Promise.all(paths.map(async (path) => ({ path, before: await readPage(path), own: path === own })));
}

/** The site compares published documents: a draft counts as what it will be. */
const asPublished = (document: SanityDocument | null) =>
  document && { ...document, _id: document._id.replace(/^drafts\./, '') };

/** Fetches a page as any reader would: without cookies, so never as a preview. */
export async function readPage(path: string): Promise<PageState> {
  const answer = await fetch(path, { cache: 'no-store', credentials: 'omit', redirect: 'follow' });
  return { status: answer.status, text: await answer.text() };
}
