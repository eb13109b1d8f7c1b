import { type z } from 'zod';

/**
 * What the site or the lake answered, in the form that it must have.
 *
 * @throws {Error} in words for staff when it has another, such as after a half-finished update
 */
export function parseAnswer<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.output<Schema> {
  const { success, data, error } = schema.safeParse(answer);
  if (success) return data;
  throw new Error(
    'The answer cannot be understood: reload the Studio. If that does not help, tell the person who runs the site.',
    {
      cause: error,
    },
  );
}

/** The JSON that a text is; `undefined` when it is none, as an empty answer or a proxy's page of HTML. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
