import { ClientError, ServerError } from '@sanity/client';
import { z } from 'zod';

import type { Env } from '#lib/env.ts';
import { contentClient } from './content-client.ts';
import type { Finding } from './finding.ts';

const dataset = z.object({ types: z.array(z.string()), settings: z.number() });

/** Where the content lives, and which published documents are there. Without the settings no page can be shown. */
export async function content(env: Env): Promise<Finding> {
  const name = 'Content';
  const where = env.hosted ? `project ${env.projectId}, dataset ${env.dataset}` : `lake at ${env.apiHost}`;
  try {
    const { types, settings } = dataset.parse(
      await contentClient(env).fetch('{"types": *[]._type, "settings": count(*[_id == "siteSettings"])}'),
    );
    if (settings === 1) return { state: 'works', name, text: `${where}: ${counted(types)}` };
    return { state: 'broken', name, text: `${where}: ${types.length > 0 ? withoutSettings(types) : empty(env)}` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const answers = [ClientError, ServerError, z.ZodError].some((kind) => error instanceof kind);
    return env.hosted || answers
      ? { state: 'broken', name, text: `${where} cannot be read: ${reason}` }
      : { state: 'absent', name, text: `${where} does not answer: \`npm start\` starts it (${reason})` };
  }
}

function counted(types: string[]): string {
  const groups = Object.entries(Object.groupBy(types, (type) => type)).sort(([a], [b]) => a.localeCompare(b));
  return `${types.length} documents (${groups.map(([type, all]) => `${all?.length} ${type}`).join(', ')})`;
}

const withoutSettings = (types: string[]) =>
  `${counted(types)}, but no site settings, without which no page can be shown: publish Site settings in the Studio`;

const empty = ({ hosted }: Env) =>
  hosted
    ? 'nothing published that anybody may read: check SANITY_DATASET, and that the dataset is public'
    : 'no documents: `npm start` writes the first ones into an empty lake';
