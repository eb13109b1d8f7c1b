import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';

const host = '127.0.0.1';

/** Below those that the system gives to clients (32768 and up): none of these takes the port before its server does. */
const PORTS = [20_000, 32_000] as const;

async function listenOn(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(port, host, resolve));
  return server;
}

/** A server on a port that nobody else has. */
export async function listen(): Promise<{ server: Server; port: number }> {
  for (;;) {
    const port = randomInt(...PORTS);
    const server = await listenOn(port).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
    });
    if (server) return { server, port };
  }
}

/** A port that is free at the moment. */
export async function freePort(): Promise<number> {
  const { server, port } = await listen();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
