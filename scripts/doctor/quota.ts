import { z } from 'zod';

import type { Env } from '#lib/env.ts';
import { contentClient } from './content-client.ts';
import type { Finding } from './finding.ts';

/** Requests of one process after each publish, at most. */
const PER_PUBLISH = 3;

/** Responses in one request, and documents of the search in one, when all are compared. */
const BATCH = { responses: 64, documents: 500 } as const;

/** While changes are heard all responses are compared this often. */
const COMPARISONS_A_DAY = 2;
const DAYS = 30;
const DAY_S = 86_400;

const counts = z.object({ documents: z.number(), changed: z.number() });

const query = `{
  "documents": count(*[]),
  "changed": count(*[dateTime(_updatedAt) > dateTime(now()) - ${DAYS * DAY_S}])
}`;

/** How many requests hosted Sanity will count in a month, by what was published in the last one. */
export async function quota(env: Env): Promise<Finding> {
  const name = 'Quota';
  try {
    const { documents, changed } = counts.parse(await contentClient(env, undefined).fetch(query));
    // A page for each document, and a list for each few.
    const comparison = Math.ceil((2 * documents) / BATCH.responses) + Math.ceil(documents / BATCH.documents);
    const heard = DAYS * COMPARISONS_A_DAY * comparison + changed * PER_PUBLISH;
    const unheard = Math.ceil((DAYS * DAY_S) / env.contentMaxAge) * comparison;
    const text = `about ${heard} requests a month for each process (${changed} documents changed in the last ${DAYS} days); while a process hears of no changes it makes about ${Math.ceil(unheard / DAYS)} a day`;
    return { state: 'works', name, text };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { state: 'absent', name, text: `not known: the content source does not answer (${reason})` };
  }
}
