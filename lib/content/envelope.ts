import { z } from 'zod';

/**
 * An answer counts only in this envelope. A proxy's `null`, `{}` or empty 200 therefore is an outage and can never be
 * mistaken for "no such document": absence must be stated by a dataset that has its settings.
 */
export const envelope = z.object({ found: z.unknown(), dataset: z.literal('siteSettings') });

const bodySchema = z.object({ result: envelope });

/** True for the body of a complete answer, as the content source sends it; any other must not be kept. */
export function isComplete(body: Buffer): boolean {
  try {
    return bodySchema.safeParse(JSON.parse(body.toString())).success;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
