import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { Refusal } from '#scripts/bootstrap/refusal.mjs';

/** Characters of what a failed command said that are shown. */
const SHOWN = 3_000;

interface Run {
  command: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string>;
}

/** Runs a command to its end. @returns what it printed. @throws {Refusal} with its last words when it fails */
export async function run({ command, args, cwd, env }: Run): Promise<string> {
  const child = spawn(command, args, { cwd, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env } });
  const said = { out: '', all: '' };
  child.stdout.on('data', (chunk) => {
    said.out += String(chunk);
    said.all += String(chunk);
  });
  child.stderr.on('data', (chunk) => (said.all += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Refusal(`\`${[command, ...args].join(' ')}\` failed:\n${said.all.slice(-SHOWN)}`);
  return said.out;
}
