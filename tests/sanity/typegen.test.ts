import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const sanity = join(process.cwd(), 'node_modules', 'sanity', 'bin', 'sanity');
const folder = join('sanity', 'typegen');

/** Runs Sanity's command line where its configuration is, with `output` in place of the committed file. */
function run(args: readonly string[], output: string) {
  execFileSync(process.execPath, [sanity, ...args], {
    cwd: folder,
    env: { ...process.env, TYPEGEN_OUTPUT: output },
    stdio: 'pipe',
  });
}

test('the committed types are what TypeGen makes of the schema and the queries', () => {
  // Inside the project, because TypeGen formats with the Prettier settings it finds above its output.
  const output = join('..', '..', '.cache', 'types.generated.ts');
  run(['schemas', 'extract', '--force'], output);
  run(['typegen', 'generate'], output);
  const made = readFileSync(join(folder, output), 'utf8');
  expect(made).toBe(readFileSync('sanity/types.generated.ts', 'utf8'));
}, 180_000);
