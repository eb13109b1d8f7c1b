import { createClient, type SanityClient } from '@sanity/client';

import type { Env } from '#lib/env.ts';

const TIMEOUT_MS = 5_000;

/** A client that asks for content as the site does, with `token` for drafts and without for what is published. */
export const contentClient = (env: Env, token?: string): SanityClient =>
  createClient({
    projectId: env.projectId,
    dataset: env.dataset,
    apiHost: env.apiHost,
    useProjectHostname: env.useProjectHostname,
    apiVersion: '2025-02-19',
    useCdn: false,
    timeout: TIMEOUT_MS,
    maxRetries: 0,
    ...(token && { token }),
    perspective: token ? 'drafts' : 'published',
  });
