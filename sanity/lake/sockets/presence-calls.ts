import { z } from 'zod';

/** A call of JSON-RPC 2.0, as `@sanity/bifur-client` sends it: https://www.jsonrpc.org/specification */
export const rpcCall = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.string().max(100),
  method: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
});

const session = z.string().max(100);

/** What presence can be asked. */
export const presenceCall = z.discriminatedUnion('method', [
  z.object({ method: z.literal('authorization'), params: z.object({ authorization: z.string() }) }),
  z.object({ method: z.literal('presence_subscribe') }),
  z.object({ method: z.literal('presence_unsubscribe'), params: z.object({ subscriptionId: z.string() }) }),
  z.object({ method: z.literal('presence_rollcall'), params: z.object({ session: session.optional() }) }),
  z.object({
    method: z.literal('presence_announce'),
    params: z.object({ data: z.looseObject({ sessionId: session.optional() }) }),
  }),
  z.object({ method: z.literal('presence_disconnect'), params: z.object({ session: session.optional() }) }),
]);
export type PresenceCall = z.infer<typeof presenceCall>;

/** Codes of refusals: those of JSON-RPC, and the one with which the lake closes a connection without a valid token. */
export const errorCodes = { methodNotFound: -32601, invalidParams: -32602, unauthorised: 4001 } as const;
