import { z } from 'zod';
import { documentInput } from './document.ts';
import { limits } from './limits.ts';

const paths = z.record(z.string(), z.unknown());
const numbers = z.record(z.string(), z.number());

const insert = z
  .object({
    before: z.string().optional(),
    after: z.string().optional(),
    replace: z.string().optional(),
    items: z.array(z.unknown()),
  })
  .refine(
    ({ before, after, replace }) => [before, after, replace].filter((path) => path !== undefined).length === 1,
    'Give exactly one of "before", "after" and "replace"',
  );

/** What a patch does to a document, and nothing else: an operation that a lake does not know is refused, not skipped. */
export const patchOperations = z.strictObject({
  set: paths.optional(),
  setIfMissing: paths.optional(),
  unset: z.array(z.string()).optional(),
  inc: numbers.optional(),
  dec: numbers.optional(),
  insert: insert.optional(),
  diffMatchPatch: z.record(z.string(), z.string()).optional(),
  ifRevisionID: z.string().optional(),
});
export type PatchOperations = z.infer<typeof patchOperations>;

const selection = z.object({
  id: z.union([z.string(), z.array(z.string()).max(limits.selection)]).optional(),
  query: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
});
const oneSelection = (value: z.infer<typeof selection>): boolean =>
  (value.id === undefined) !== (value.query === undefined);
const selectionMessage = 'Select documents by "id" or by "query"';

const patch = patchOperations.extend(selection.shape).refine(oneSelection, selectionMessage);

const kinds = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('create'), create: documentInput }),
    z.object({ kind: z.literal('createOrReplace'), createOrReplace: documentInput.required({ _id: true }) }),
    z.object({ kind: z.literal('createIfNotExists'), createIfNotExists: documentInput.required({ _id: true }) }),
    z.object({ kind: z.literal('delete'), delete: selection.refine(oneSelection, selectionMessage) }),
    z.object({ kind: z.literal('patch'), patch }),
  ],
  'A mutation has exactly one key: "create", "createOrReplace", "createIfNotExists", "delete" or "patch"',
);

/** Names a mutation's one key, so that a refusal can speak of that kind of mutation. */
const tagged = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.keys(value);
  return names.length === 1 ? { ...value, kind: names[0] } : {};
};

/** One mutation as the wire has it, and its kind: https://www.sanity.io/docs/http-reference/mutation */
export const mutation = z.preprocess(tagged, kinds);
export type Mutation = z.infer<typeof mutation>;

/**
 * A transaction's id when the client chooses it; the Studio sends UUIDs. It becomes the `_rev` of documents, a key in
 * SQLite and part of an event's id in a stream, so it has no characters but those that are the same in all of these.
 */
export const transactionId = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,128}$/, 'A transaction id has 1 to 128 letters, digits, ".", "_" and "-"');

/** The body of `POST /data/mutate/<dataset>`. */
export const mutateBody = z.object({
  mutations: z.array(mutation).max(limits.mutations),
  transactionId: transactionId.optional(),
});

const flag = z
  .enum(['true', 'false'])
  .optional()
  .transform((value) => value === 'true');

/** The query string of `POST /data/mutate/<dataset>`. */
export const mutateOptions = z.object({
  returnIds: flag,
  returnDocuments: flag,
  dryRun: flag,
  autoGenerateArrayKeys: flag,
  // Accepted, and all the same here: a commit is visible to queries before it is acknowledged.
  visibility: z.enum(['sync', 'async', 'deferred']).optional(),
  transactionId: transactionId.optional(),
});
