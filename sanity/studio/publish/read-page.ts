/** A public page as a reader gets it. */
export interface PageState {
  status: number;
  text: string;
}

/** Fetches a page as any reader would: without cookies, so never as a preview. */
export async function readPage(path: string): Promise<PageState> {
  const answer = await fetch(path, { cache: 'no-store', credentials: 'omit', redirect: 'follow' });
  return { status: answer.status, text: await answer.text() };
}
