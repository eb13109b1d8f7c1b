import type { SanityClient, SanityDocument } from '@sanity/client';

/** Articles in one transaction, as an import writes them. */
const TOGETHER = 50;

/** Pause between two looks at a page, in milliseconds. */
const PAUSE_MS = 5;

export interface AfterCreates {
  creates: number;
  /** Milliseconds from sending a publish until its own page is the new one. */
  ownPage: number;
  /** Milliseconds until the search finds it. */
  search: number;
}

/**
 * How long a publish takes right after so many articles were created; they are deleted again.
 * @param path of the page of the article that is published
 */
export async function afterCreates(
  client: SanityClient,
  siteUrl: string,
  { _id, path }: { _id: string; path: string },
  creates: number,
): Promise<AfterCreates> {
  const { _rev, _createdAt, _updatedAt, ...article } = (await client.getDocument(_id)) as SanityDocument;
  const ids = Array.from({ length: creates }, (_, index) => `bulk-${creates}-${index}`);
  for (let from = 0; from < creates; from += TOGETHER) {
    const transaction = client.transaction();
    for (const id of ids.slice(from, from + TOGETHER))
      transaction.create({
        ...article,
        _id: id,
        _type: 'article',
        slug: { _type: 'slug', current: id },
        previousSlugs: [],
      });
    await transaction.commit({ visibility: 'async', returnDocuments: false });
  }
  const word = `Zephyr${creates}`;
  const start = performance.now();
  await client
    .patch(_id)
    .set({ title: `${word} after ${creates} creates` })
    .commit({ visibility: 'async' });
  const until = async (shows: () => Promise<boolean>) => {
    while (!(await shows())) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    return performance.now() - start;
  };
  const read = async (address: string) => (await fetch(siteUrl + address)).text();
  const [ownPage, search] = await Promise.all([
    until(async () => (await read(path)).includes(word)),
    until(async () => (await read(`/search?q=${word.toLowerCase()}`)).includes(`href="${path}"`)),
  ]);
  await client.delete({ query: '*[_id in $ids]', params: { ids } }, { visibility: 'async' });
  return { creates, ownPage, search };
}
