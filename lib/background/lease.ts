import { ClientError, type SanityClient } from '@sanity/client';
import { z } from 'zod';

/** One machine does a task at a time: it holds the lease of the task's document until a time. */
const taskSchema = z.object({
  _rev: z.string(),
  /** When another machine may take the task, in milliseconds since 1970. */
  heldUntil: z.number().default(0),
  /** When it was last done to its end. */
  doneAt: z.number().default(0),
});

interface Task {
  /** Such as `retractions`; the document's id is `background.<name>`, hidden by its dot from visitors. */
  name: string;
  /** How long after it was done it is due again, in milliseconds. */
  period: number;
}

/** How long after it failed a task is tried again, in milliseconds. */
const RETRY_MS = 6 * 60 * 60_000;

/** How long a machine that says nothing more keeps a task, in milliseconds. */
export const LEASE_MS = 10 * 60_000;

/** A task that is ours. */
export interface Lease {
  /** Keeps the task for another {@link LEASE_MS}. @returns false when another machine has it */
  renew(): Promise<boolean>;
  /** Gives the task back, as done or to be tried again. */
  end(outcome: 'done' | 'again'): Promise<void>;
}

/**
 * Takes a task that is due, unless another machine does it: of two that ask at once, the transaction of one is refused,
 * because it names the revision that both have read.
 *
 * @param writer a client with a token that may write
 * @returns nothing when the task is not due or another machine has it
 * @throws {Error} when the content source cannot be reached
 */
export async function takeLease(
  writer: SanityClient,
  { name, period }: Task,
  now = Date.now,
): Promise<Lease | undefined> {
  const id = `background.${name}`;
  await writer.createIfNotExists({ _id: id, _type: 'backgroundTask' });
  const { _rev, heldUntil, doneAt } = taskSchema.parse(await writer.getDocument(id));
  if (heldUntil > now() || doneAt + period > now()) return undefined;
  let revision = _rev;

  /** @returns false when the document has changed since: the task is not ours any more */
  const write = async (fields: Partial<z.output<typeof taskSchema>>): Promise<boolean> => {
    try {
      ({ _rev: revision } = await writer.patch(id).ifRevisionId(revision).set(fields).commit());
      return true;
    } catch (error) {
      if (error instanceof ClientError && error.statusCode === 409) return false;
      throw error;
    }
  };
  const renew = () => write({ heldUntil: now() + LEASE_MS });
  if (!(await renew())) return undefined;
  return {
    renew,
    end: async (outcome) => {
      await write(outcome === 'done' ? { heldUntil: 0, doneAt: now() } : { heldUntil: now() + RETRY_MS });
    },
  };
}
