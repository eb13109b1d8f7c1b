import { type Context } from 'hono';
import { type ResolvedMutation } from '../engine/transaction.ts';
import { insufficientPermissions, mutationError } from '../protocol/errors.ts';
import { limits } from '../protocol/limits.ts';
import { type Mutation, mutateBody, mutateOptions } from '../protocol/mutations.ts';
import { can, type Caller } from '../protocol/roles.ts';
import { jsonBody, queryString } from './body.ts';
import { type Lake, type LakeEnv } from './context.ts';
import { runQuery } from './query.ts';

/** `POST /data/mutate/<dataset>`: one atomic transaction. https://www.sanity.io/docs/http-reference/mutation */
export function mutateEndpoint(lake: Lake) {
  return async (context: Context<LakeEnv>): Promise<Response> => {
    const caller = context.get('caller');
    // Before the body is read: nobody without the right makes the lake parse megabytes.
    if (!can(caller, 'write')) throw insufficientPermissions('create');
    const options = queryString(context, mutateOptions);
    const body = await jsonBody(context, mutateBody);
    const { transactionId, results } = await lake.dataset.transact({
      mutations: () => Promise.all(body.mutations.map((mutation, index) => resolve(lake, mutation, index, caller))),
      author: caller.id,
      transactionId: options.transactionId ?? body.transactionId,
      autoGenerateArrayKeys: options.autoGenerateArrayKeys,
      dryRun: options.dryRun,
    });
    if (!options.returnIds && !options.returnDocuments) return context.json({ transactionId });
    const shown = results.map(({ id, operation, document }) => ({
      id,
      operation,
      ...(options.returnDocuments && document && { document }),
    }));
    return context.json({ transactionId, results: shown });
  };
}

/** Turns a mutation's selection into ids; queries see the dataset as it was before the transaction. */
async function resolve(lake: Lake, mutation: Mutation, index: number, caller: Caller): Promise<ResolvedMutation> {
  switch (mutation.kind) {
    case 'create':
      return { kind: 'create', document: mutation.create };
    case 'createOrReplace':
      return { kind: 'createOrReplace', document: mutation.createOrReplace };
    case 'createIfNotExists':
      return { kind: 'createIfNotExists', document: mutation.createIfNotExists };
    case 'delete':
      return { kind: 'delete', ids: await select(lake, mutation.delete, index, caller) };
    case 'patch': {
      const { id, query, params, ...patch } = mutation.patch;
      return { kind: 'patch', ids: await select(lake, { id, query, params }, index, caller), patch };
    }
  }
}

type Selection = Extract<Mutation, { kind: 'delete' }>['delete'];

async function select(lake: Lake, selection: Selection, index: number, caller: Caller): Promise<readonly string[]> {
  if (selection.id !== undefined) return Array.isArray(selection.id) ? selection.id : [selection.id];
  const { result } = await runQuery(lake, {
    query: selection.query ?? '',
    params: selection.params ?? {},
    perspective: 'raw',
    canReadPrivate: true,
    identity: caller.id,
  });
  const ids = Array.isArray(result) ? result.map(idOf) : undefined;
  if (!ids?.every((id) => id !== undefined)) {
    throw selectionError(index, 'The query of a mutation must answer documents');
  }
  if (ids.length > limits.selection) {
    throw selectionError(index, `The query selects more than ${limits.selection} documents: split it`);
  }
  return ids;
}

const idOf = (item: unknown): string | undefined =>
  typeof item === 'object' && item !== null && '_id' in item && typeof item._id === 'string' ? item._id : undefined;

const selectionError = (index: number, description: string): Error =>
  mutationError(400, [{ index, error: { type: 'mutationError', description } }]);
