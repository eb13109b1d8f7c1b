import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Count, Timing } from './steps.ts';

const SHOWN = 10;

const bySeconds = (one: Timing, other: Timing) => other.seconds - one.seconds;

const line = ({ name, seconds }: Timing) => `${seconds.toFixed(1).padStart(7)} s  ${name}`;

/** Prints how long each step and the slowest files took, and keeps all of it in `.cache/test-report.json`. */
export async function report(root: string, counts: readonly Count[]): Promise<void> {
  const files = counts.flatMap((count) => count.files).sort(bySeconds);
  const steps = counts.map(({ name, seconds, passed, failed }) => ({ name, seconds, passed, failed }));
  await writeFile(join(root, '.cache/test-report.json'), JSON.stringify({ steps, files }, null, 2));
  console.log(`\nSteps\n${steps.map(line).join('\n')}`);
  if (files.length > 0) console.log(`\nSlowest files\n${files.slice(0, SHOWN).map(line).join('\n')}`);
}
