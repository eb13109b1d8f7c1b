import { randomUUID } from 'node:crypto';
import { type WebSocket } from 'ws';
import { type z } from 'zod';
import { callerOfHeader, stillSpeaksFor } from '../api/access.ts';
import { type Lake } from '../api/context.ts';
import { ApiError } from '../protocol/errors.ts';
import { anonymous, can, type Caller } from '../protocol/roles.ts';
import { onMessage, sendText } from './messages.ts';
import { errorCodes, presenceCall, type PresenceCall, rpcCall } from './presence-calls.ts';

/** The client counts any message as a sign of life, and this one as nothing else. */
const heartbeat = '♥';
const heartbeatMs = 10_000;

interface Member {
  socket: WebSocket;
  caller: Caller;
  /** The `Authorization` header that the caller came in by. */
  header: string;
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
    const member: Member = { socket, caller: anonymous, header: '', subscriptions: new Set(), session: undefined };
    this.#members.add(member);
    const timer = setInterval(() => {
      if (member.caller === anonymous || this.#isPresent(member)) sendText(socket, heartbeat);
    }, heartbeatMs);
    timer.unref();
    onMessage(socket, rpcCall, this.#lake.log, (call) => {
      const outcome = this.#answer(member, call);
      sendText(socket, JSON.stringify({ jsonrpc: '2.0', id: call.id, ...outcome }));
      if (call.method === 'authorization' && 'error' in outcome)
        socket.close(errorCodes.unauthorised, 'No valid token');
    });
    socket.on('close', () => {
      clearInterval(timer);
      this.#members.delete(member);
      if (member.session) this.#tell({ type: 'disconnect', i: member.caller.id, m: { session: member.session } });
    });
  }

  /** What a call is answered: `result` or `error`. */
  #answer(member: Member, call: z.infer<typeof rpcCall>): Record<string, unknown> {
    const { data: known, error } = presenceCall.safeParse(call);
    if (known?.method === 'authorization') return this.#authorize(member, known.params.authorization);
    if (!this.#isPresent(member)) return refusal('unauthorised', 'Presence needs a token');
    if (known) return { result: this.#perform(member, known) };
    const noMethod = error?.issues.some(({ code }) => code === 'invalid_union');
    return noMethod
      ? refusal('methodNotFound', call.method)
      : refusal('invalidParams', `Not what ${call.method} takes`);
  }

  #authorize(member: Member, header: string): Record<string, unknown> {
    try {
      member.caller = callerOfHeader(this.#lake, header);
      member.header = header;
      return { result: true };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return refusal('unauthorised', error.message);
    }
  }

  /** Tells whether a member may be here, and ends the connection of one who may no longer. */
  #isPresent({ socket, caller, header }: Member): boolean {
    if (!can(caller, 'readPrivate')) return false;
    const counts = stillSpeaksFor(this.#lake, header, caller);
    if (!counts) socket.close(errorCodes.unauthorised, 'The token counts no longer');
    return counts;
  }

  /** Does what a call asks, and answers its result. */
  #perform(member: Member, call: Exclude<PresenceCall, { method: 'authorization' }>): unknown {
    const i = member.caller.id;
    switch (call.method) {
      case 'presence_subscribe': {
        const subscription = randomUUID();
        member.subscriptions.add(subscription);
        return subscription;
      }
      case 'presence_unsubscribe':
        return member.subscriptions.delete(call.params.subscriptionId);
      case 'presence_rollcall':
        this.#tell({ type: 'rollCall', i, session: call.params.session });
        return true;
      case 'presence_announce':
        member.session = call.params.data.sessionId ?? member.session;
        this.#tell({ type: 'state', i, m: call.params.data });
        return true;
      case 'presence_disconnect':
        member.session = undefined;
        this.#tell({ type: 'disconnect', i, m: { session: call.params.session } });
        return true;
    }
  }

  #tell(result: Record<string, unknown>): void {
    for (const member of this.#members) {
      // At the end of the lake there is nothing left to look a token up in.
      if (member.socket.readyState !== member.socket.OPEN || member.subscriptions.size === 0) continue;
      if (!this.#isPresent(member)) continue;
      for (const subscription of member.subscriptions) {
        const params = { subscription, result };
        sendText(member.socket, JSON.stringify({ jsonrpc: '2.0', method: 'presence_subscription', params }));
      }
    }
  }
}

const refusal = (code: keyof typeof errorCodes, message: string) => ({ error: { code: errorCodes[code], message } });
