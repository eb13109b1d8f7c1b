import { until } from '#tests/support/until.ts';
import { hasNginx } from './support/nginx.ts';
import { type Machine, type Machines, startMachines } from './support/machines.ts';
import { deepTest } from '#tests/support/deep.ts';
import { patience } from '#tests/support/patience.mjs';
import { BUILD_FOLDER } from './support/stack.ts';

/** Three processes with folders of their own behind nginx, which sends each request to the next one. */
const COUNT = 3;
const EDITS = 30;

/** On a quiet machine every process shows an edit within a second, and catches up within five. */
const SHOWN_WITHIN_MS = patience(1_000);
const CAUGHT_UP_WITHIN_MS = patience(5_000);

/** How long one process is cut off from the content source, in milliseconds: until it tries to connect but seldom. */
const CUT_MS = 60_000;

const ARTICLE = '/articles/what-is-craniosacral-therapy';
const ARTICLE_ID = 'article-what-is-craniosacral-therapy';

let site: Machines;

beforeAll(async () => {
  if (!hasNginx()) throw new Error('This test needs nginx: `apt-get install nginx` installs it.');
  site = await startMachines(COUNT, BUILD_FOLDER);
}, 180_000);

afterAll(async () => {
  await site?.stop();
}, 60_000);

const read = async (url: string) => (await fetch(url, { redirect: 'manual' })).text();

let edits = 0;

async function edit(): Promise<string> {
  const title = `Quokka${(edits += 1)} and calm`;
  await site.client.patch(ARTICLE_ID).set({ title }).commit();
  return title;
}

/** Waits until a process shows a title. @returns after how many milliseconds */
const shown = (machine: Machine, title: string, withinMs: number, path = ARTICLE) =>
  until(async () => (await read(machine.url + path)).includes(title), withinMs);

deepTest(
  'each process shows each edit, and none goes back to the one before',
  async () => {
    const times: number[] = [];
    for (let count = 0; count < EDITS; count += 1) {
      const title = await edit();
      const each = site.machines.map(async (machine) => {
        const time = await shown(machine, title, SHOWN_WITHIN_MS);
        const again = await Promise.all(Array.from({ length: 10 }, () => read(machine.url + ARTICLE)));
        expect(again.filter((html) => !html.includes(title))).toEqual([]);
        return time;
      });
      times.push(...(await Promise.all(each)));
    }
    times.sort((one, other) => one - other);
    console.info(
      `${times.length} pages: median ${times[times.length >> 1]!.toFixed(0)} ms, worst ${times.at(-1)!.toFixed(0)} ms`,
    );
  },
  240_000,
);

deepTest(
  'search, sitemap, feed, redirect and 410 agree, whichever process the balancer chooses',
  async () => {
    const title = await edit();
    await site.client.create({
      _id: 'redirect-moved',
      _type: 'redirect',
      from: '/was-here',
      kind: 'moved',
      to: ARTICLE,
    });
    await site.client.create({ _id: 'redirect-gone', _type: 'redirect', from: '/was-there', kind: 'gone' });
    const changedAt = (await site.client.getDocument(ARTICLE_ID))!._updatedAt;
    const agree = async () => {
      const get = async (path: string) => fetch(site.balancerUrl + path, { redirect: 'manual' });
      const paths = [`/search?q=quokka${edits}`, '/feeds/rss.xml', '/sitemaps/article-1.xml'];
      const [search, feed, sitemap] = await Promise.all(paths.map(async (path) => (await get(path)).text()));
      const [moved, gone] = await Promise.all([get('/was-here'), get('/was-there')]);
      return (
        search!.includes(`href="${ARTICLE}"`) &&
        feed!.includes(title) &&
        sitemap!.includes(changedAt) &&
        moved.status === 308 &&
        gone.status === 410
      );
    };
    // The balancer gives each request to the next process: one that lags may not be asked the first time.
    const allAgree = async () => {
      for (let count = 0; count < COUNT * 2; count += 1) if (!(await agree())) return false;
      return true;
    };
    await until(allAgree, SHOWN_WITHIN_MS * 2);
    expect(await allAgree()).toBe(true);
  },
  120_000,
);

deepTest(
  'one that was killed shows what was published meanwhile soon after its start',
  async () => {
    const [machine] = site.machines;
    await machine!.kill();
    const title = await edit();
    for (const other of site.machines.slice(1)) await shown(other, title, SHOWN_WITHIN_MS);
    await machine!.start();
    await shown(machine!, title, CAUGHT_UP_WITHIN_MS);
    await shown(machine!, title, CAUGHT_UP_WITHIN_MS, '/articles');
  },
  120_000,
);

deepTest(
  'one that was cut off says so, and catches up by itself',
  async () => {
    const machine = site.machines[1]!;
    const health = async () => (await fetch(`${machine.url}/api/health?behind=0`)).status;
    await until(async () => (await health()) === 200, SHOWN_WITHIN_MS);
    await machine.proxy.fail('refused');
    const title = await edit();
    for (const other of [site.machines[0]!, site.machines[2]!]) await shown(other, title, SHOWN_WITHIN_MS);
    await until(async () => (await health()) === 503, SHOWN_WITHIN_MS);
    await new Promise((resolve) => setTimeout(resolve, CUT_MS));
    expect(await read(machine.url + ARTICLE)).not.toContain(title);
    await machine.proxy.recover();
    await shown(machine, title, CAUGHT_UP_WITHIN_MS);
    await until(async () => (await health()) === 200, CAUGHT_UP_WITHIN_MS);
  },
  240_000,
);
