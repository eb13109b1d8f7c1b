import { type RawData } from 'ws';
import { type z } from 'zod';

/** Reads a JSON message with a schema; `undefined` for anything else. */
export function readMessage<Schema extends z.ZodType>(data: RawData, schema: Schema): z.infer<Schema> | undefined {
  try {
    const bytes = Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? Buffer.from(data) : data;
    return schema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
