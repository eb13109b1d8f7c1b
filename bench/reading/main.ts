import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { exitWith, Refusal } from '../../scripts/bootstrap/refusal.mjs';
import { siteConfiguration, startNginx } from '../../tests/browser/support/nginx.ts';
import { ONE_OF_EACH } from '../../tests/browser/support/pages.ts';
import { startStack, type Stack } from '../../tests/browser/support/stack.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { chart } from './chart.ts';
import { exportContent, MEASURED_PATH } from './content.ts';
import { CATEGORIES, Lighthouse } from './lighthouse.ts';
import { installPeer, peers } from './peers.ts';
import { report, type Row, type Scores } from './report.ts';
import { serveFolder, type Serving } from './static-folder.ts';
import { requestsPerSecond } from './throughput.ts';
import { requireTools } from './tools.ts';
import { weigh } from './weight.ts';

/**
 * Measures the reading pages beside sites that show the same, and writes `bench/results/reading.md`:
 * `node bench/reading/main.ts`, or with the names of the peers that are wanted.
 */
const ROUNDS = 5;
let isStopped = false;
const root = join(import.meta.dirname, '../..');

async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (isStopped = true));
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(peers);
  const chromium = requireTools(root);
  const lighthouse = new Lighthouse(await installPeer(root, 'lighthouse'), chromium);
  const stack = await startStack({ build: true });
  const serving = new Map<string, Serving>();
  try {
    serving.set('Stillpoint, nginx', await serveThroughNginx(stack));
    serving.set('Stillpoint, npm start', { url: stack.siteUrl, stop: () => Promise.resolve() });
    serving.set('nginx alone', await serveFolder(join(stack.pagesDir, 'site')));
    const assets = join(root, '.cache/bench/assets');
    const content = await exportContent(stack.siteUrl, assets);
    for (const name of wanted) {
      console.log(`… ${name}`);
      try {
        serving.set(name, await peers[name]!({ root, content, assets, lakeUrl: stack.lakeUrl }));
      } catch (error) {
        // The others can be measured all the same.
        console.error(`${name} is left out: ${String(error)}`);
      }
    }
    // At its public address: a page that is asked for elsewhere names another as canonical.
    const scores = await scoreEveryKind(stack.siteUrl, lighthouse);
    for await (const rows of measure(serving, lighthouse, chromium)) {
      if (isStopped) throw new Refusal('Stopped.');
      await writeFile(join(root, 'bench/results/reading.md'), report(rows, scores));
      await writeFile(join(root, 'bench/results/reading.svg'), chart(rows));
    }
  } finally {
    for (const { stop } of serving.values()) await stop();
    await stack.stop();
  }
}

async function serveThroughNginx(stack: Stack): Promise<Serving> {
  const port = await freePort();
  const sitePort = new URL(stack.siteUrl).port;
  const configuration = await siteConfiguration({ port, sitePort, root: join(stack.pagesDir, 'site') });
  return { url: `http://127.0.0.1:${port}`, stop: await startNginx(configuration) };
}

/**
 * Rounds over all of them, rather than one after the other: what else the machine does then disturbs all alike. Yields what
 * there is after each.
 */
async function* measure(
  serving: Map<string, Serving>,
  lighthouse: Lighthouse,
  chromium: string,
): AsyncGenerator<Row[]> {
  const rows: Row[] = [];
  for (const [name, { url }] of serving) {
    rows.push({ name, weight: await weigh(chromium, url + MEASURED_PATH), rates: [], lighthouse: [] });
  }
  for (let round = 1; round <= ROUNDS; round += 1) {
    console.log(`… round ${round} of ${ROUNDS}`);
    for (const row of rows) {
      const page = serving.get(row.name)!.url + MEASURED_PATH;
      row.rates.push(await requestsPerSecond(page));
      row.lighthouse.push(await lighthouse.measure(page, ['performance']));
    }
    yield rows;
  }
}

async function scoreEveryKind(url: string, lighthouse: Lighthouse): Promise<Scores[]> {
  const all: Scores[] = [];
  for (const path of ONE_OF_EACH) {
    const isHidden = (await (await fetch(url + path)).text()).includes('<meta name="robots" content="noindex');
    // Search results and the like are kept out of search engines on purpose.
    const { scores, cls } = await lighthouse.measure(url + path, CATEGORIES, isHidden ? ['is-crawlable'] : []);
    all.push({ path, scores, cls });
  }
  return all;
}

main().catch(exitWith);
