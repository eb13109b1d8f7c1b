import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { createClient } from '@sanity/client';
import { z } from 'zod';

import type { Env } from '../../lib/env.ts';
import type { Finding } from './finding.ts';

const TIMEOUT_MS = 5_000;

/** A secret that `npm start` keeps in LAKE_DIR, or `undefined` before the first start. */
async function kept(root: string, { lakeDir }: Env, name: string): Promise<string | undefined> {
  try {
    return (await readFile(join(resolve(root, lakeDir), name), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Where the content lives, and which documents are there. */
export async function content(root: string, env: Env): Promise<Finding> {
  const where = env.hosted ? `project ${env.projectId}` : `lake at ${env.apiHost}`;
  const token = env.readToken ?? (env.hosted ? undefined : await kept(root, env, 'admin-token'));
  const client = createClient({
    projectId: env.projectId,
    dataset: env.dataset,
    apiHost: env.apiHost,
    useProjectHostname: env.useProjectHostname,
    apiVersion: '2025-02-19',
    useCdn: false,
    timeout: TIMEOUT_MS,
    maxRetries: 0,
    ...(token && { token }),
    perspective: token ? 'raw' : 'published',
  });
  try {
    const types = z.array(z.string()).parse(await client.fetch('*[]._type'));
    return { state: types.length > 0 ? 'works' : 'broken', name: 'Content', text: `${where}: ${counted(types)}` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return env.hosted
      ? { state: 'broken', name: 'Content', text: `${where} cannot be read: ${reason}` }
      : { state: 'absent', name: 'Content', text: `${where} does not answer: \`npm start\` starts it (${reason})` };
  }
}

function counted(types: string[]): string {
  if (types.length === 0) return `no documents: \`npm start\` writes the first ones into an embedded lake`;
  const groups = Object.entries(Object.groupBy(types, (type) => type)).sort(([a], [b]) => a.localeCompare(b));
  return `${types.length} documents (${groups.map(([type, all]) => `${all?.length} ${type}`).join(', ')})`;
}

/** The secret that lets a published change reach the pages at once. */
export async function webhook(root: string, env: Env): Promise<Finding> {
  const name = 'Webhook';
  if (env.webhookSecret) return { state: 'works', name, text: 'secret from SANITY_WEBHOOK_SECRET' };
  if (env.hosted) {
    return { state: 'broken', name, text: 'no SANITY_WEBHOOK_SECRET: published changes appear only after minutes' };
  }
  return (await kept(root, env, 'webhook-secret'))
    ? { state: 'works', name, text: `secret kept in ${env.lakeDir}` }
    : { state: 'absent', name, text: 'no secret yet: `npm start` makes one' };
}

/** Drafts in the preview. */
export async function preview(root: string, env: Env): Promise<Finding> {
  const name = 'Preview';
  if (env.readToken) return { state: 'works', name, text: 'token from SANITY_READ_TOKEN' };
  if (env.hosted) return { state: 'absent', name, text: 'no SANITY_READ_TOKEN: drafts cannot be previewed' };
  return (await kept(root, env, 'admin-token'))
    ? { state: 'works', name, text: `token kept in ${env.lakeDir}` }
    : { state: 'absent', name, text: 'no token yet: the lake makes one on its first start' };
}
