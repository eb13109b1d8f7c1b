import { readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { encode } from '#lib/page-store/encodings.ts';
import { StaticOutput } from '#lib/page-store/static-output.ts';
import { temporaryFolder } from './support.ts';

test('a draft that the full disk does not take leaves nothing behind', async () => {
  const folder = temporaryFolder();
  const output = new StaticOutput(join(folder, 'site'), join(folder, 'drafts'));
  const bodies = await encode(Buffer.from('<p>a</p>'));
  const { path, ...draft } = output.prepare('a.html', bodies);
  output.discard({ path, ...draft });
  const next = path.replace(/\d+$/, (number) => String(Number(number) + 1));
  // This device is a disk without room (full(4)).
  symlinkSync('/dev/full', `${next}.gz`);
  expect(() => output.prepare('a.html', bodies)).toThrow('ENOSPC');
  expect(readdirSync(dirname(path))).toEqual([]);
});
