import { randomUUID } from 'node:crypto';
import { type WebSocket } from 'ws';
import { z } from 'zod';
import { callerOfHeader } from '../api/access.ts';
import { type Lake } from '../api/context.ts';
import { ApiError } from '../protocol/errors.ts';
import { anonymous, can, type Caller } from '../protocol/roles.ts';
import { readMessage } from './messages.ts';

/** JSON-RPC 2.0 as `@sanity/bifur-client` speaks it. */
const rpc = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.string().max(100),
  method: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
});
type Call = z.infer<typeof rpc>;

const errorCodes = { methodNotFound: -32601, unauthorised: 4001 } as const;
/** The client counts any message as a sign of life, and this one as nothing else. */
const heartbeat = '♥';
const heartbeatMs = 10_000;

interface Member {
  socket: WebSocket;
  caller: Caller;
  subscriptions: Set<string>;
  session: string | undefined;
}

/** Who is in the Studio, and where: everyone's messages go to everyone who listens. Nothing of it is stored. */
export class PresenceRoom {
  readonly #lake: Lake;
  readonly #members = new Set<Member>();

  constructor(lake: Lake) {
    this.#lake = lake;
  }

  join(socket: WebSocket): void {
    const member: Member = { socket, caller: anonymous, subscriptions: new Set(), session: undefined };
    this.#members.add(member);
    const timer = setInterval(() => {
      socket.send(heartbeat);
    }, heartbeatMs);
    timer.unref();
    socket.on('message', (data) => {
      const call = readMessage(data, rpc);
      if (call) this.#answer(member, call);
      else socket.close(1008, 'Not a JSON-RPC call');
    });
    socket.on('close', () => {
      clearInterval(timer);
      this.#members.delete(member);
      if (member.session) this.#tell({ type: 'disconnect', i: member.caller.id, m: { session: member.session } });
    });
  }

  #answer(member: Member, { id, method, params }: Call): void {
    const reply = (outcome: Record<string, unknown>): void => {
      member.socket.send(JSON.stringify({ jsonrpc: '2.0', id, ...outcome }));
    };
    if (method === 'authorization') {
      try {
        member.caller = callerOfHeader(this.#lake, String(params['authorization']));
        reply({ result: true });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        reply({ error: { code: errorCodes.unauthorised, message: error.message } });
        member.socket.close(errorCodes.unauthorised, error.message);
      }
      return;
    }
    if (!can(member.caller, 'readPrivate')) {
      reply({ error: { code: errorCodes.unauthorised, message: 'Presence needs a token' } });
      return;
    }
    const result = this.#perform(member, method, params);
    reply(result === undefined ? { error: { code: errorCodes.methodNotFound, message: method } } : { result });
  }

  /** Does what a method asks; `undefined` when there is no such method. */
  #perform(member: Member, method: string, params: Record<string, unknown>): unknown {
    const i = member.caller.id;
    switch (method) {
      case 'presence_subscribe': {
        const subscription = randomUUID();
        member.subscriptions.add(subscription);
        return subscription;
      }
      case 'presence_unsubscribe':
        return member.subscriptions.delete(String(params['subscriptionId']));
      case 'presence_rollcall':
        this.#tell({ type: 'rollCall', i, session: params['session'] });
        return true;
      case 'presence_announce': {
        const state = params['data'] as { sessionId?: unknown } | undefined;
        if (typeof state?.sessionId === 'string') member.session = state.sessionId;
        this.#tell({ type: 'state', i, m: state });
        return true;
      }
      case 'presence_disconnect':
        member.session = undefined;
        this.#tell({ type: 'disconnect', i, m: { session: params['session'] } });
        return true;
      default:
        return undefined;
    }
  }

  #tell(result: Record<string, unknown>): void {
    for (const { socket, subscriptions } of this.#members) {
      for (const subscription of subscriptions) {
        const params = { subscription, result };
        socket.send(JSON.stringify({ jsonrpc: '2.0', method: 'presence_subscription', params }));
      }
    }
  }
}
