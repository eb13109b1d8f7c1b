import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { exitWith, Refusal } from '#scripts/bootstrap/refusal.mjs';
import { ONE_OF_EACH } from '#tests/browser/support/pages.ts';
import { chart } from './chart.ts';
import { MEASURED_PATH } from './content.ts';
import { Lighthouse } from './lighthouse.ts';
import { installPeer, peers } from './peers.ts';
import { report, type Row, type Scores } from './report.ts';
import { type Site, startSites } from './sites.ts';
import { requestsPerSecond } from './throughput.ts';
import { requireTools } from './tools.ts';
import { weigh } from './weight.ts';

/**
 * Measures the reading pages beside sites that show the same, and writes `bench/results/reading.md`:
 * `node bench/reading/main.ts`, or with the names of the peers that are wanted.
 */
const ROUNDS = 5;
/** Lighthouse advises to judge more than once, as what else the machine does shows. */
const JUDGEMENTS = 3;
let isStopped = false;
const root = join(import.meta.dirname, '../..');

async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (isStopped = true));
  const known = Object.keys(peers);
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : known;
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Refusal(`No peer is called ${unknown.join(', ')}: there are ${known.join(', ')}.`);
  const chromium = requireTools(root);
  const lighthouse = new Lighthouse(await installPeer(root, 'lighthouse'), chromium);
  const { sites, publicUrl, stop } = await startSites(root, wanted);
  try {
    // At its public address: a page that is asked for elsewhere names another as canonical.
    const scores = await scoreEveryKind(publicUrl, lighthouse);
    for await (const rows of measure(sites, lighthouse, chromium)) {
      if (isStopped) throw new Refusal('Stopped.');
      await writeFile(join(root, 'bench/results/reading.md'), report(rows, scores));
      await writeFile(join(root, 'bench/results/reading.svg'), chart(rows));
    }
  } finally {
    await stop();
  }
}

/**
 * Rounds over all of them, rather than one after the other: what else the machine does then disturbs all alike. Each round
 * begins with another site. Yields what there is after each.
 */
async function* measure(sites: readonly Site[], lighthouse: Lighthouse, chromium: string): AsyncGenerator<Row[]> {
  const rows: Row[] = [];
  for (const { name, secureUrl } of sites) {
    rows.push({ name, weight: await weigh(chromium, secureUrl + MEASURED_PATH), rates: [], times: [] });
  }
  for (let round = 1; round <= ROUNDS; round += 1) {
    console.log(`… round ${round} of ${ROUNDS}`);
    for (const turn of sites.keys()) {
      const index = (turn + round) % sites.length;
      const { url, secureUrl } = sites[index]!;
      // wrk speaks HTTP/1.1 only.
      rows[index]!.rates.push(await requestsPerSecond(url + MEASURED_PATH));
      rows[index]!.times.push(await lighthouse.time(secureUrl + MEASURED_PATH));
    }
    yield rows;
  }
}

async function scoreEveryKind(url: string, lighthouse: Lighthouse): Promise<Scores[]> {
  const all: Scores[] = ONE_OF_EACH.map((path) => ({ path, judgements: [] }));
  for (let round = 1; round <= JUDGEMENTS; round += 1) {
    console.log(`… judged ${round} of ${JUDGEMENTS} times`);
    for (const { path, judgements } of all) {
      const isHidden = (await (await fetch(url + path)).text()).includes('<meta name="robots" content="noindex');
      // Search results and the like are kept out of search engines on purpose.
      judgements.push(await lighthouse.judge(url + path, isHidden ? ['is-crawlable'] : []));
    }
  }
  return all;
}

main().catch(exitWith);
