import { writeFile } from 'node:fs/promises';

import { measure, type Result } from './measure.ts';
import { report } from './report.ts';

/** How building, starting, serving and publishing grow with the content: `node bench/scale/main.ts [articles …]`. */
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [200, 1_000, 10_000, 100_000];
const file = new URL('../results/scale.md', import.meta.url);

// So that the processes that were started end as well.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const results: Result[] = [];
for (const [index, articles] of sizes.entries()) {
  // One build serves all sizes; the last is there to be compared with it.
  results.push(await measure(articles, index === 0 || index === sizes.length - 1));
  console.log(JSON.stringify(results.at(-1)));
}
const text = report(results);
await writeFile(file, text);
console.log(text);
