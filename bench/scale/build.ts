import { readFile, rm } from 'node:fs/promises';

import { Children } from '#scripts/start/children.ts';

/** Beside `.next` and that of the tests. */
export const BUILD_FOLDER = '.cache/scale-site';

export interface BuildTime {
  seconds: number;
  /** Of the processor, which other work on the machine does not lengthen. */
  busySeconds: number;
}

/** Builds the site from scratch, with a content source at hand. */
export async function build(siteUrl: string, contentUrl: string): Promise<BuildTime> {
  await rm(BUILD_FOLDER, { recursive: true, force: true });
  const busyBefore = await busySecondsOfChildren();
  const started = performance.now();
  await new Children(() => undefined).run({
    name: 'build',
    args: ['node_modules/next/dist/bin/next', 'build'],
    cwd: process.cwd(),
    env: { NODE_ENV: 'production', SITE_BUILD_DIR: BUILD_FOLDER, SITE_URL: siteUrl, SANITY_API_HOST: contentUrl },
  });
  const seconds = (performance.now() - started) / 1000;
  return { seconds, busySeconds: (await busySecondsOfChildren()) - busyBefore };
}

/** `cutime` and `cstime` of proc(5): of all processes that ended and that this one, or one of them, waited for. */
async function busySecondsOfChildren(): Promise<number> {
  const stat = await readFile('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
