import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between a program and its content source, and keeps an answer back on demand. */
export async function lateAnswers(target: string) {
  let next: { came: () => void; send: Promise<unknown> } | undefined;
  const server = createServer(async (incoming, response) => {
    const held = next;
    next = undefined;
    const answer = await fetch(target + incoming.url);
    const body = Buffer.from(await answer.arrayBuffer());
    held?.came();
    await held?.send;
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Keeps the answer to the next question back: `came` when the source has given it, until `send`. */
    keepBack: () => {
      const came = Promise.withResolvers<undefined>();
      const send = Promise.withResolvers<undefined>();
      next = { came: () => came.resolve(undefined), send: send.promise };
      return { came: came.promise, send: () => send.resolve(undefined) };
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
