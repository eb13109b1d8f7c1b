import { z } from 'zod';

const flag = (fallback: boolean) =>
  z
    .enum(['true', 'false'])
    .optional()
    .transform((value) => (value === undefined ? fallback : value === 'true'));

/** The query string of `GET /data/listen/<dataset>`, besides the GROQ parameters. */
export const listenOptions = z.object({
  query: z.string().min(1),
  includeResult: flag(false),
  includeMutations: flag(true),
  includePreviousRevision: flag(false),
  includeAllVersions: flag(false),
  enableResume: flag(false),
  effectFormat: z.literal('mendoza').optional(),
  // Accepted, and the same here: what is committed is visible to queries.
  visibility: z.enum(['transaction', 'query']).optional(),
});
export type ListenOptions = z.infer<typeof listenOptions>;

/** From this API version on, listeners hear of drafts and versions only when they ask to. */
export const quietAboutVersionsFrom = '2025-02-19';
