import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PageStore } from '#lib/page-store/page-store.ts';
import { openStore, rendered, temporaryFolder } from './support.ts';

const OPTIONS = { build: 'build-1', source: 'lake' };

const files = (folder: string) => readdirSync(join(folder, 'site'), { recursive: true }).sort();

test('pages of a lost database are served until the site is rendered, and then those go that nothing would renew', async () => {
  const folder = temporaryFolder();
  const first = new PageStore({ folder, ...OPTIONS });
  await Promise.all(['/', '/gone', '/articles/a'].map((path) => first.store(rendered(path, 'old'))));
  await first.store(rendered('/feeds/rss.xml', 'old', { kind: 'file' }));
  await first.close();
  for (const asset of ['_next/static/0f.css', '_next/static/0f.css.br', 'media/picture.webp', 'icons/a.png']) {
    mkdirSync(join(folder, 'site', asset, '..'), { recursive: true });
    writeFileSync(join(folder, 'site', asset), '');
  }
  const before = files(folder);
  rmSync(join(folder, 'ledger.sqlite'));

  const store = openStore({ folder, ...OPTIONS });
  expect(files(folder)).toEqual(before);
  await Promise.all(['/', '/articles/a'].map((path) => store.store(rendered(path, 'new'))));
  store.prune();
  const left = before.filter((file) => !/^(?:gone\.html|feeds\/rss\.xml)/.test(String(file)));
  expect(files(folder)).toEqual(left);
});

test('it is done once for each database: a folder of many pages is not looked through at each start', async () => {
  const folder = temporaryFolder();
  const store = openStore({ folder, ...OPTIONS });
  store.prune();
  writeFileSync(join(folder, 'site/a.html'), '');
  writeFileSync(join(folder, 'site/a.html.br'), '');
  openStore({ folder, ...OPTIONS }).prune();
  expect(files(folder)).toEqual(['a.html', 'a.html.br']);
});
