import { join, resolve } from 'node:path';

import type { Env } from '#lib/env.ts';
import { exitWith, Refusal } from '../bootstrap/refusal.mjs';
import { readEnvironment } from '../start/environment.ts';
import { content } from './content.ts';
import { type Finding, line } from './finding.ts';
import { build, chromium, disk, folder, node } from './machine.ts';
import { preview } from './preview.ts';
import { quota } from './quota.ts';
import { site } from './site.ts';
import { webhook } from './webhook.ts';

/** `npm run doctor`: looks at everything, changes nothing, and fails when something that is needed is broken. */
const root = join(import.meta.dirname, '../..');

async function examine(): Promise<Finding[]> {
  const machine = [
    node(root),
    { state: 'works', name: 'Packages', text: 'as in package-lock.json' } satisfies Finding,
    await disk(root),
    chromium(root),
  ];
  let env: Env;
  try {
    env = readEnvironment(root);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [...machine, { state: 'broken', name: 'Environment', text: error.message.replaceAll('\n', '\n  ') }];
  }
  return [
    ...machine,
    {
      state: 'works',
      name: 'Environment',
      text: `${sourceOf(env)}, dataset ${env.dataset}, public address ${env.siteUrl}`,
    },
    ...(env.hosted || env.lakeUrl ? [] : [await folder('Lake folder', 'LAKE_DIR', resolve(root, env.lakeDir))]),
    await folder('Pages folder', 'PAGES_DIR', resolve(root, env.pagesDir)),
    build(root, env),
    await content(env),
    ...(env.hosted ? [await webhook(env), await quota(env)] : []),
    await preview(root, env),
    await site(env),
  ];
}

function sourceOf({ hosted, projectId, lakeUrl, lakeDir }: Env): string {
  if (hosted) return `hosted Sanity, project ${projectId}`;
  return lakeUrl ? `lake at ${lakeUrl}` : `embedded lake in ${lakeDir}`;
}

try {
  const findings = await examine();
  for (const finding of findings) console.log(line(finding));
  const broken = findings.filter((finding) => finding.state === 'broken').length;
  console.log(broken === 0 ? '\nNothing is broken.' : `\n${broken} broken: mend what is marked ✗.`);
  process.exitCode = broken === 0 ? 0 : 1;
} catch (error) {
  exitWith(error);
}
