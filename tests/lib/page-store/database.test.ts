import { closeSync, openSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { PageStore } from '#lib/page-store/page-store.ts';
import { openStore, rendered, temporaryFolder } from './support.ts';

const SQLITE_PAGE = 4096;

/** What a power cut can leave: with `synchronous = OFF` any of the file's pages may not have reached the disk. */
const damages: [string, (database: string) => void][] = [
  ['is no database', (database) => writeFileSync(database, 'x'.repeat(SQLITE_PAGE))],
  [
    'ends early',
    (database) => truncateSync(database, Math.floor(statSync(database).size / SQLITE_PAGE / 2) * SQLITE_PAGE),
  ],
  ['has a page of zeros', (database) => overwrite(database, 1, 0)],
  ['has a page of rubbish', (database) => overwrite(database, 3, 0xaa)],
];

function overwrite(database: string, page: number, byte: number): void {
  const file = openSync(database, 'r+');
  writeSync(file, Buffer.alloc(SQLITE_PAGE, byte), 0, SQLITE_PAGE, page * SQLITE_PAGE);
  closeSync(file);
}

/** A folder with pages whose database nobody has open. */
async function keptFolder(): Promise<string> {
  const folder = temporaryFolder();
  const store = new PageStore({ folder, build: 'build-1', source: 'lake' });
  await Promise.all(Array.from({ length: 50 }, (_, index) => store.store(rendered(`/a${index}`, 'old'))));
  await store.close();
  return folder;
}

describe('a database that', () => {
  let logged: jest.SpyInstance<void, unknown[]>;
  beforeEach(() => {
    logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => logged.mockRestore());

  test.each(damages)('%s is begun anew, and the log says so', async (_, damage) => {
    const folder = await keptFolder();
    const database = join(folder, 'ledger.sqlite');
    damage(database);
    const store = openStore({ folder });
    expect(logged.mock.calls).toEqual([[expect.stringContaining(`${database} is damaged`)]]);
    expect(await store.find('/a0')).toBeNull();
    await store.store(rendered('/a0', 'new'));
    expect((await store.find('/a0'))?.page.bodies.identity.toString()).toBe('new');
  });

  test('is whole is kept, and nothing is logged', async () => {
    const store = openStore({ folder: await keptFolder() });
    expect(store.isFresh('/a0')).toBe(true);
    expect(logged).not.toHaveBeenCalled();
  });
});
