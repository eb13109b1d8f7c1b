import { readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { encode } from '#lib/page-store/encodings.ts';
import { Mirror } from '#lib/page-store/mirror.ts';
import { temporaryFolder } from './support.ts';

test('a draft that the full disk does not take leaves nothing behind', async () => {
  const folder = temporaryFolder();
  const mirror = new Mirror(join(folder, 'site'), join(folder, 'drafts'));
  const bodies = await encode(Buffer.from('<p>a</p>'));
  const { path, ...draft } = mirror.prepare('a.html', bodies);
  mirror.discard({ path, ...draft });
  const next = path.replace(/\d+$/, (number) => String(Number(number) + 1));
  // This device is a disk without room (full(4)).
  symlinkSync('/dev/full', `${next}.gz`);
  expect(() => mirror.prepare('a.html', bodies)).toThrow('ENOSPC');
  expect(readdirSync(dirname(path))).toEqual([]);
});
