import { type IncomingMessage, request } from 'node:http';
import { type Duplex } from 'node:stream';

/**
 * Connects a client's WebSocket to the lake, over a connection that serves nothing else before or after.
 *
 * @param target the lake
 * @param asked path, and headers without those of the client's connection
 * @param socket to the client, whose request asked for the upgrade
 * @param head what the client sent after its request: kept back until the lake speaks WebSocket, so that the lake cannot
 *   take it for another request
 * @param failed is told why the lake was not reached, unless the client left
 */
export function connectWebSocket(
  target: URL,
  asked: { path: string; headers: IncomingMessage['headers'] },
  socket: Duplex,
  head: Buffer,
  failed: (error: Error) => void,
): void {
  const outgoing = request({
    host: target.hostname,
    port: target.port,
    path: asked.path,
    headers: { ...withoutLength(asked.headers), connection: 'Upgrade', upgrade: 'websocket' },
    agent: false,
  });
  socket.on('close', () => outgoing.destroy());
  outgoing.on('upgrade', (answer, lakeSocket, lakeHead) => {
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${rawHeaders(answer)}\r\n`);
    if (lakeHead.length > 0) socket.write(lakeHead);
    if (head.length > 0) lakeSocket.write(head);
    lakeSocket.pipe(socket).pipe(lakeSocket);
    lakeSocket.on('error', () => socket.destroy());
    socket.on('error', () => lakeSocket.destroy());
    socket.on('close', () => lakeSocket.destroy());
    lakeSocket.on('close', () => socket.destroy());
  });
  outgoing.on('response', (answer) => {
    answer.resume();
    refuseSocket(socket, `${answer.statusCode} ${answer.statusMessage}`);
  });
  outgoing.on('error', (error) => {
    if (!socket.destroyed) failed(error);
    socket.destroy();
  });
  outgoing.end();
}

/**
 * Answers a client whose upgrade is refused, and closes the connection.
 *
 * @param status such as `403 Forbidden`
 */
export function refuseSocket(socket: Duplex, status: string): void {
  // Read to its end: a connection with unread bytes stays open.
  socket.resume();
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

const withoutLength = ({ 'content-length': _, ...headers }: IncomingMessage['headers']) => headers;

function rawHeaders({ rawHeaders: raw }: IncomingMessage): string {
  let text = '';
  for (let index = 0; index < raw.length; index += 2) text += `${raw[index]}: ${raw[index + 1]}\r\n`;
  return text;
}
