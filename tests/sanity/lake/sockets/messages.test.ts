import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import WebSocket, { WebSocketServer } from 'ws';
import { z } from 'zod';
import { onMessage } from '#sanity/lake/sockets/messages.ts';

it('an error that nobody expected ends the connection, not the process, and is logged', async () => {
  const events: Record<string, unknown>[] = [];
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket) => {
    const fail = () => {
      throw new Error('unexpected');
    };
    onMessage(socket, z.object({}), (event) => events.push(event), fail);
  });
  await once(server, 'listening');
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  socket.once('open', () => socket.send('{}'));
  expect((await once(socket, 'close'))[0]).toBe(1011);
  expect(events).toEqual([expect.objectContaining({ level: 'error', error: 'Error: unexpected' })]);
  server.close();
});
