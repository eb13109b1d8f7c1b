import { now } from '#lib/page-store/clock.ts';
import { PageStore } from '#lib/page-store/page-store.ts';

/** A process that renders one page again and again: `node writer.ts <folder> <name>`. Says when it has begun. */
const [folder = '', name = ''] = process.argv.slice(2);
const store = new PageStore({ folder, build: 'build-1', source: 'lake' });

for (let round = 0; ; round += 1) {
  const body = Buffer.from(`<p>${name} ${round}</p>`.repeat(5_000));
  await store.store({
    path: '/a',
    key: '/route-cache/APP_PAGE/0f/$/a',
    kind: 'page',
    status: 200,
    headers: { 'x-next-cache-tags': 'site' },
    rendered: now(),
    revalidate: 600,
    expire: null,
    body,
  });
  if (round === 0) console.log('begun');
}
