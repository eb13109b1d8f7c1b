import { type SanityClient } from '@sanity/client';
import { getPublishedId } from '@sanity/client/csm';
import { z } from 'zod';
import { parseAnswer } from '../connection/parse-answer.ts';

const referred = z.array(
  z.object({
    _id: z.string(),
    by: z.array(z.object({ _id: z.string(), title: z.string().nullable() })),
  }),
);

const query = `*[_id in $part]{
  _id,
  "by": *[references(^._id)]{_id, "title": coalesce(title, question, name, term, practiceName)}
}`;

const perQuery = 50;

/**
 * Finds the documents that cannot be taken away because others refer to them.
 *
 * @param together true when all of `ids` go at once, so that they may refer to each other
 * @returns a sentence for each of them, by id
 */
export async function referrersOf(
  client: SanityClient,
  ids: readonly string[],
  together: boolean,
): Promise<Map<string, string>> {
  const referrers = new Map<string, { id: string; title: string }[]>();
  for (let from = 0; from < ids.length; from += perQuery) {
    const part = ids.slice(from, from + perQuery);
    const answer = await client.fetch<unknown>(query, { part }, { perspective: 'raw' });
    for (const { _id, by } of parseAnswer(referred, answer)) {
      const others = by.map((each) => ({ id: getPublishedId(each._id), title: each.title ?? 'a document' }));
      referrers.set(
        _id,
        others.filter(({ id }) => id !== _id),
      );
    }
  }
  const held = new Map<string, string>();
  const going = new Set(together ? ids : []);
  const stays = (id: string) => !going.has(id) || held.has(id);
  // What stays keeps what it refers to, which keeps what that refers to.
  for (let before = -1; before < held.size;) {
    before = held.size;
    for (const [id, by] of referrers) {
      const one = by.find((other) => stays(other.id));
      if (one && !held.has(id)) held.set(id, `“${one.title}” refers to it. Take that reference out first.`);
    }
  }
  return held;
}
