import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { exitWith, Refusal } from '../scripts/bootstrap/refusal.mjs';
import { requireTools } from './reading/tools.ts';

const root = join(import.meta.dirname, '..');

/** What Node needs besides, by the folder of the bench. */
const benches: Readonly<Record<string, readonly string[]>> = {
  'lake-query': ['--import', './bench/next-modules.ts', '--expose-gc', '--max-old-space-size=6000'],
  'lake-writes': [],
  search: [],
  publish: [],
  scale: [],
  'largest-bodies': [],
  reading: [],
};

/**
 * Runs the benches one after the other, or those that are named: `npm run bench -- search reading`. A tool that is
 * missing is told before the first begins; one that fails does not keep the next from running.
 *
 * @throws {Refusal} that names what is missing, unknown or has failed
 */
function main(): void {
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benches);
  const unknown = wanted.filter((name) => !(name in benches));
  const known = Object.keys(benches).join(', ');
  if (unknown.length > 0) throw new Refusal(`There is no bench ${unknown.join(', ')}: the benches are ${known}.`);
  if (wanted.includes('reading')) requireTools(root);
  const failed = wanted.filter((name) => {
    console.log(`\n… bench/${name}`);
    const args = [...(benches[name] ?? []), `bench/${name}/main.ts`];
    return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status !== 0;
  });
  if (failed.length > 0) throw new Refusal(`Failed, or beyond what is wanted: ${failed.join(', ')}.`);
}

try {
  main();
} catch (error) {
  exitWith(error);
}
