import { ClientError } from '@sanity/client';

import type { Env } from '#lib/env.ts';
import { contentClient } from './content-client.ts';
import type { Finding } from './finding.ts';
import { kept } from './kept.ts';

/** Whether the content source takes the token with which a preview reads drafts. */
export async function preview(root: string, env: Env): Promise<Finding> {
  const name = 'Preview';
  const token = env.readToken ?? (env.hosted || env.lakeUrl ? undefined : await kept(root, env, 'admin-token'));
  if (!token) {
    return env.hosted || env.lakeUrl
      ? { state: 'absent', name, text: 'no SANITY_READ_TOKEN: drafts cannot be previewed' }
      : { state: 'absent', name, text: 'no token yet: the lake makes one on its first start' };
  }
  const from = env.readToken ? 'token from SANITY_READ_TOKEN' : `token kept in ${env.lakeDir}`;
  try {
    await contentClient(env, token).fetch('count(*)');
    return { state: 'works', name, text: `${from}; the content source takes it` };
  } catch (error) {
    if (!(error instanceof ClientError)) {
      return { state: 'absent', name, text: `${from}, not tried: the content source does not answer` };
    }
    const remedy = env.readToken ? 'make another, or remove the variable' : 'restart the lake';
    return { state: 'broken', name, text: `${from}, which is refused (${error.message}): ${remedy}` };
  }
}
