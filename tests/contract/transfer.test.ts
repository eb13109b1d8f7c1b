import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { type TestLake, testLake } from './support/test-lake.ts';

const run = promisify(execFile);
let first: TestLake;
let second: TestLake;
let folder: string;

beforeAll(async () => {
  [first, second] = await Promise.all([testLake(), testLake()]);
  folder = await mkdtemp(join(tmpdir(), 'transfer-'));
  const png = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#0a0' } })
    .png()
    .toBuffer();
  const image = await first.client.assets.upload('image', png, { filename: 'green.png', title: 'Green' });
  const file = await first.client.assets.upload('file', Buffer.from('leaflet'), { filename: 'leaflet.txt' });
  const reference = (_ref: string) => ({ _type: 'reference', _ref });
  await first.client
    .transaction()
    .create({
      _id: 'a',
      _type: 'note',
      to: reference('b'),
      picture: { _type: 'image', asset: reference(image._id), alt: 'Green' },
    })
    .create({ _id: 'b', _type: 'note', to: reference('a'), leaflet: { _type: 'file', asset: reference(file._id) } })
    .create({ _id: 'drafts.a', _type: 'note', text: 'äöü 日本語 👍🏽' })
    .commit();
  await first.client.releases.create({ releaseId: 'rOne', metadata: { title: 'One', releaseType: 'asap' } });
  await first.client.create({ _id: 'versions.rOne.a', _type: 'note', text: 'next' });
});
afterAll(async () => {
  await Promise.all([first.remove(), second.remove(), rm(folder, { recursive: true, force: true })]);
});

const transfer = (lake: TestLake, ...args: string[]) =>
  run(process.execPath, ['sanity/lake/transfer.ts', ...args], {
    env: { ...process.env, LAKE_DIR: lake.directory, SANITY_API_HOST: lake.url },
  });

/** The exporter lists assets in the order in which their downloads ended. */
function sorted(json: string): string {
  const assets = JSON.parse(json) as Record<string, unknown>;
  return JSON.stringify(Object.fromEntries(Object.entries(assets).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** What an archive holds: its files by name, with the documents' revisions and times of change taken out. */
async function contents(archive: string): Promise<Record<string, string>> {
  const target = await mkdtemp(join(folder, 'unpacked-'));
  await run('tar', ['-xzf', archive, '-C', target, '--strip-components=1']);
  const names = (await readdir(target, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = await Promise.all(
    names.map(async ({ parentPath, name }) => {
      const text = await readFile(join(parentPath, name), name.endsWith('json') ? 'utf8' : 'hex');
      const timeless = text.replaceAll(/"(_rev|_updatedAt|_createdAt|uploadId)":"[^"]*"/g, '"$1":""');
      return [
        join(parentPath.slice(target.length), name),
        name === 'assets.json' ? sorted(timeless) : timeless,
      ] as const;
    }),
  );
  return Object.fromEntries(files.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

describe('export and import', () => {
  it('carry a dataset to another lake and back, byte for byte but for times and revisions', async () => {
    const [one, two] = [join(folder, 'one.tar.gz'), join(folder, 'two.tar.gz')];
    expect((await transfer(first, 'export', one)).stdout).toContain('5 documents and 2 assets');
    expect((await transfer(second, 'import', one)).stdout).toContain('5 documents came in.');
    await transfer(second, 'export', two);
    const [before, after] = [await contents(one), await contents(two)];
    expect(Object.keys(before)).toHaveLength(4);
    expect(after).toEqual(before);
    expect(await second.client.getDocument('a')).toMatchObject({ to: { _ref: 'b' }, picture: { alt: 'Green' } });
    expect((await second.client.getDocument('a'))?.['to']).not.toHaveProperty('_weak');
  }, 60_000);

  it('come in pages when asked', async () => {
    const response = await fetch(`${first.url}/v1/data/export/production?nextCursor=a&types=note`, {
      headers: { authorization: `Bearer ${first.adminToken}` },
    });
    const ids = (await response.text())
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { _id: string })._id);
    expect(ids).toEqual(['b', 'drafts.a', 'versions.rOne.a']);
  });

  it('are for those who may see drafts', async () => {
    expect((await fetch(`${first.url}/v1/data/export/production`)).status).toBe(401);
  });
});

describe('backup', () => {
  it('copies a running lake into a folder that another lake can start from', async () => {
    const target = join(folder, 'backup');
    const { stdout } = await run(process.execPath, ['sanity/lake/backup.ts', target], {
      env: { ...process.env, LAKE_DIR: first.directory },
    });
    expect(stdout).toContain('7 documents and 2 assets');
    const restored = await testLake({ directory: target });
    expect(await restored.client.fetch('count(*)', {}, { perspective: 'raw' })).toBe(7);
    const url = await restored.client.fetch<string>('*[_type == "sanity.fileAsset"][0].path');
    expect(await (await fetch(`${restored.url}/${url}`)).text()).toBe('leaflet');
    await restored.remove();
  });

  it('names the assets without a file, and copies all the rest', async () => {
    const _id = `file-${'0'.repeat(40)}-pdf`;
    await first.client.create({ _id, _type: 'sanity.fileAsset' });
    const target = join(folder, 'backup-without-a-file');
    const { stdout, stderr } = await run(process.execPath, ['sanity/lake/backup.ts', target], {
      env: { ...process.env, LAKE_DIR: first.directory },
    });
    await first.client.delete(_id);
    expect(stdout).toContain('8 documents and 2 assets');
    expect(stderr).toContain(`files/${'0'.repeat(40)}.pdf`);
  });

  it('says by its exit code that something is damaged, and copies all the same', async () => {
    const asset = await first.client.assets.upload('file', Buffer.from('spoilt'), { filename: 'spoilt.txt' });
    const name = `files/${asset.sha1hash}.txt`;
    await writeFile(join(first.directory, 'assets', name), 'Spoilt');
    const target = join(folder, 'backup-with-damage');
    const backup = run(process.execPath, ['sanity/lake/backup.ts', target], {
      env: { ...process.env, LAKE_DIR: first.directory },
    });
    await expect(backup).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('8 documents and 3 assets'),
      stderr: expect.stringContaining(name),
    });
    expect(await readFile(join(target, 'assets', name), 'utf8')).toBe('Spoilt');
  });

  it('does not write over anything', async () => {
    const again = run(process.execPath, ['sanity/lake/backup.ts', folder], {
      env: { ...process.env, LAKE_DIR: first.directory },
    });
    await expect(again).rejects.toMatchObject({ stderr: expect.stringContaining('The backup failed') });
  });
});
