import { closeSync, openSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { PageStore } from '#lib/page-store/page-store.ts';
import { openStore, rendered, temporaryFolder } from './support.ts';

const SQLITE_PAGE = 4096;

/** What a power cut can leave: with `synchronous = OFF` any of the file's pages may not have reached the disk. */
const damages: [string, (ledger: string) => void][] = [
  ['is no database', (ledger) => writeFileSync(ledger, 'x'.repeat(SQLITE_PAGE))],
  ['ends early', (ledger) => truncateSync(ledger, Math.floor(statSync(ledger).size / SQLITE_PAGE / 2) * SQLITE_PAGE)],
  ['has a page of zeros', (ledger) => overwrite(ledger, 1, 0)],
  ['has a page of rubbish', (ledger) => overwrite(ledger, 3, 0xaa)],
];

function overwrite(ledger: string, page: number, byte: number): void {
  const file = openSync(ledger, 'r+');
  writeSync(file, Buffer.alloc(SQLITE_PAGE, byte), 0, SQLITE_PAGE, page * SQLITE_PAGE);
  closeSync(file);
}

/** A folder with pages whose ledger nobody has open. */
async function keptFolder(): Promise<string> {
  const folder = temporaryFolder();
  const store = new PageStore({ folder, build: 'build-1', source: 'lake' });
  await Promise.all(Array.from({ length: 50 }, (_, index) => store.keep(rendered(`/a${index}`, 'old'))));
  await store.close();
  return folder;
}

describe('a ledger that', () => {
  let logged: jest.SpyInstance<void, unknown[]>;
  beforeEach(() => {
    logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => logged.mockRestore());

  test.each(damages)('%s is begun anew, and the log says so', async (_, damage) => {
    const folder = await keptFolder();
    const ledger = join(folder, 'ledger.sqlite');
    damage(ledger);
    const store = openStore({ folder });
    expect(logged.mock.calls).toEqual([[expect.stringContaining(`${ledger} is damaged`)]]);
    expect(await store.find('/a0')).toBeNull();
    await store.keep(rendered('/a0', 'new'));
    expect((await store.find('/a0'))?.page.bodies.identity.toString()).toBe('new');
  });

  test('is whole is kept, and nothing is logged', async () => {
    const store = openStore({ folder: await keptFolder() });
    expect(store.isFresh('/a0')).toBe(true);
    expect(logged).not.toHaveBeenCalled();
  });
});
