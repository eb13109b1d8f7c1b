import { createServer, type Server } from 'node:net';

const host = '127.0.0.1';

/** A server on a port that nobody else has. */
export async function listen(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return { server, port: address.port };
}

/** A port that is free at the moment. */
export async function freePort(): Promise<number> {
  const { server, port } = await listen();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
