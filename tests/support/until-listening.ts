import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/**
 * Waits until a server takes connections on a port of this machine.
 *
 * @throws Error when its process ends first, as it does when the port is taken
 */
export async function untilListening(server: ChildProcess, port: number): Promise<void> {
  while (server.exitCode === null && server.signalCode === null) {
    const socket = createConnection(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await setTimeout(20);
    } finally {
      socket.destroy();
    }
  }
  throw new Error(`The server for port ${port} ended: ${server.spawnargs.join(' ')}`);
}
