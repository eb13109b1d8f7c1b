import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { step } from '../bootstrap/progress.mjs';
import { Refusal } from '../bootstrap/refusal.mjs';
import { localUrl } from '#lib/http/local-url.ts';
import type { Children } from './children.ts';

/** Other machines reach the lake through the site only, under `/lake`. */
export const LAKE_HOST = '127.0.0.1';

export type LakeOptions = {
  root: string;
  /** Absolute path of LAKE_DIR. */
  folder: string;
  port: number;
};

export type Lake = { url: string; adminToken: string; stop: () => Promise<void> };

async function startLake(children: Children, { root, folder, port }: LakeOptions): Promise<Lake> {
  const child = children.start({
    name: 'lake',
    args: ['sanity/lake/main.ts'],
    cwd: root,
    env: {
      LAKE_DIR: folder,
      LAKE_PORT: String(port),
      HOST: LAKE_HOST,
      // The site reads what is published as any visitor may, without a token.
      LAKE_ACL_MODE: 'public',
    },
    readyLine: /^lake ready /,
  });
  await child.ready();
  const adminToken = (await readFile(join(folder, 'admin-token'), 'utf8')).trim();
  return { url: localUrl(LAKE_HOST, port), adminToken, stop: () => children.end(child) };
}

const counts = z.object({ result: z.number() });

/** Asks the content API how many documents the dataset holds, drafts included. */
async function countDocuments({ url, adminToken }: Lake, dataset: string): Promise<number> {
  const query = new URLSearchParams({ query: 'count(*)', perspective: 'raw' });
  const response = await fetch(`${url}/v2025-02-19/data/query/${dataset}?${query}`, {
    headers: { authorization: `Bearer ${adminToken}` },
  });
  if (!response.ok)
    throw new Refusal(`The lake at ${url} answers ${response.status} to a query: ${await response.text()}`);
  return counts.parse(await response.json()).result;
}

const ownerLinks = z.object({ link: z.string().nullable() });

/** The fragment of the one-time link by which the owner of a new lake signs in; `null` once someone can sign in. */
export async function ownerLink({ url, adminToken }: Lake): Promise<string | null> {
  const response = await fetch(`${url}/v1/auth/owner-link`, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminToken}` },
  });
  if (!response.ok) throw new Refusal(`The lake at ${url} makes no sign-in link: ${await response.text()}`);
  const { link } = ownerLinks.parse(await response.json());
  return link && `#sign-in=${link}`;
}

/**
 * Starts the lake and, when it is empty, writes the first content of a new site into it.
 *
 * @throws {Refusal} with the words of the lake or the seed
 */
export async function startSeededLake(children: Children, options: LakeOptions, dataset: string): Promise<Lake> {
  const lake = await step('Starting the lake', () => startLake(children, options));
  if ((await countDocuments(lake, dataset)) === 0)
    await step('Writing the first content', () => seed(children, options.root, dataset, lake));
  return lake;
}

async function seed(children: Children, root: string, dataset: string, lake: Lake): Promise<void> {
  await children.run({
    name: 'seed',
    args: ['sanity/seed/seed.ts'],
    cwd: root,
    env: { SANITY_API_HOST: lake.url, SANITY_DATASET: dataset, SANITY_WRITE_TOKEN: lake.adminToken },
  });
}
