import { type ClientConfig } from '@sanity/client';
import { z } from 'zod';

const origin = z.url({
  protocol: /^https?$/,
  error: 'SANITY_API_HOST: write a base URL, such as http://127.0.0.1:3333',
});

const environment = z.object({
  SANITY_API_HOST: origin.optional(),
  SANITY_PROJECT_ID: z.string().optional(),
  SANITY_DATASET: z.string().default('production'),
  SANITY_WRITE_TOKEN: z.string({
    error: 'SANITY_WRITE_TOKEN: set it to a token that may write. The embedded lake keeps one in .lake/admin-token.',
  }),
});

/**
 * Which dataset to seed: hosted Sanity when a project is named, the embedded lake otherwise.
 * @throws when a variable is missing or unusable; the message says what to write
 */
export function seedTarget(variables: Readonly<Record<string, string | undefined>>): ClientConfig {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join('\n'));
  const { SANITY_API_HOST, SANITY_PROJECT_ID, SANITY_DATASET, SANITY_WRITE_TOKEN } = parsed.data;
  const hosted = SANITY_PROJECT_ID !== undefined;
  return {
    projectId: SANITY_PROJECT_ID ?? 'stillpoint',
    dataset: SANITY_DATASET,
    apiHost: SANITY_API_HOST ?? (hosted ? 'https://api.sanity.io' : 'http://127.0.0.1:3333'),
    useProjectHostname: hosted,
    apiVersion: '2025-02-19',
    useCdn: false,
    token: SANITY_WRITE_TOKEN,
  };
}
