import { type RawData, type WebSocket } from 'ws';
import { type z } from 'zod';
import { nestingOf } from '../api/body.ts';
import { type Lake } from '../api/context.ts';
import { limits } from '../protocol/limits.ts';

/** Unsent bytes at which a connection is taken for stuck. */
const maxBuffered = 16 * 1024 * 1024;

/**
 * Hears what a client says. What is no message of the protocol ends the connection (1008), and so does an unexpected
 * error (1011), which is logged: thrown from here it would end the process.
 */
export function onMessage<Schema extends z.ZodType>(
  socket: WebSocket,
  schema: Schema,
  log: Lake['log'],
  answer: (message: z.infer<Schema>) => void,
): void {
  socket.on('message', (data) => {
    // What comes after a refusal, while the connection closes.
    if (socket.readyState !== socket.OPEN) return;
    try {
      const { success, data: message } = schema.safeParse(parsed(data));
      if (success) answer(message);
      else socket.close(1008, 'Not a message of this protocol');
    } catch (error) {
      log({ level: 'error', message: 'A message over a WebSocket failed', error: String(error) });
      socket.close(1011, 'Unexpected error');
    }
  });
}

/** Sends a text, if the connection is open; ends one whose client does not read. */
export function sendText(socket: WebSocket, text: string): void {
  if (socket.bufferedAmount > maxBuffered) socket.terminate();
  else if (socket.readyState === socket.OPEN) socket.send(text);
}

/** The value of a JSON text; `undefined` for what is none, or nests deeper than a document may. */
function parsed(data: RawData): unknown {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? Buffer.from(data) : data;
  const text = bytes.toString('utf8');
  if (nestingOf(text) > limits.depth) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
