import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEEP } from '#tests/support/deep.ts';
import { patience } from '#tests/support/patience.mjs';
import { type TestLake, testLake } from './support/test-lake.ts';

/** `DEEP=1` runs every command; each takes seconds to start. */
const root = process.cwd();

let lake: TestLake;
let folder: string;

/** A Studio's folder as another developer has it: Sanity's own packages and nothing of ours. */
const files: Record<string, string> = {
  'package.json': '{"name": "foreign", "type": "module", "private": true, "dependencies": {"sanity": "6.15.0"}}',
  'sanity.cli.ts': `import { defineCliConfig } from 'sanity/cli';
export default defineCliConfig({ api: { projectId: 'stillpoint', dataset: 'production' } });`,
  'sanity.config.ts': `import { defineConfig } from 'sanity';
export default defineConfig({ projectId: 'stillpoint', dataset: 'production', schema: { types: [
  { name: 'note', type: 'document', fields: [{ name: 'title', type: 'string' }] }] } });`,
  'a.json': '{"_id": "a", "_type": "note", "title": "First"}',
  'migrations/done/index.ts': `import { at, defineMigration, setIfMissing } from 'sanity/migrate';
export default defineMigration({ title: 'Done', documentTypes: ['note'], migrate: { document: () => [at('done', setIfMissing(true))] } });`,
  'count.ts': `import { getCliClient } from 'sanity/cli';
console.log('notes:', await getCliClient({ apiVersion: '2025-02-19' }).fetch('count(*[_type == "note"])'));`,
};

beforeAll(async () => {
  lake = await testLake();
  folder = await mkdtemp(join(tmpdir(), 'foreign-studio-'));
  await mkdir(join(folder, 'migrations/done'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await lake.client.assets.upload('file', Buffer.from('a leaflet'), { filename: 'leaflet.txt' });
  await lake.client.create({ _id: 'first', _type: 'note', title: 'First' });
});

afterAll(async () => {
  await lake.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Runs Sanity's CLI against the lake, as the lake's README says. */
function sanity(command: string): Promise<{ code: number; output: string }> {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    CI: '1',
    NO_COLOR: '1',
    COLUMNS: '1000',
    SANITY_AUTH_TOKEN: lake.adminToken,
    LAKE_URL: lake.url,
    NODE_OPTIONS: `--import=${join(root, 'sanity/lake/sanity-cli.mjs')}`,
  };
  const words = (command.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ''));
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, 'node_modules/sanity/bin/sanity'), ...words],
      { cwd: folder, env: env as unknown as NodeJS.ProcessEnv },
      (error, stdout, stderr) => {
        // The CLI breaks its errors into lines, and marks them.
        const output = `${stdout}\n${stderr}`.replaceAll(/\s+(?:› +)?/g, ' ');
        resolve({ code: error ? Number(error.code) : 0, output });
      },
    );
    child.stdin?.end();
  });
}

const oneDataset = 'A lake has one project and one dataset';

/** In this order, because some need what others did: the command, its exit code, what it prints. */
const commands: [command: string, code: number, prints: string][] = [
  ['datasets list', 0, 'production'],
  ['datasets create staging --visibility public', 1, oneDataset],
  ['datasets copy production staging', 1, oneDataset],
  ['datasets visibility get production', 0, 'public'],
  ['datasets visibility set production private', 1, oneDataset],
  ['datasets delete production --force', 1, oneDataset],
  ['datasets export production out.tar.gz', 0, 'Export finished'],
  ['datasets import out.tar.gz -d production --replace', 0, 'Done! Imported'],
  ['documents create a.json', 0, 'Created: - a'],
  ['documents get a', 0, '"title": "First"'],
  ['documents query \'*[_type == "note"]._id\'', 0, '[ "a", "first" ]'],
  ['migrations run done --no-confirm', 0, 'dry'],
  ['migrations run done --no-dry-run --no-confirm', 0, '2 documents'],
  ["documents query 'count(*[done])'", 0, '2'],
  ['documents delete a', 0, 'Deleted 1 document'],
  ['exec count.ts --with-user-token', 0, 'notes: 1'],
  ['projects list', 0, 'stillpoint'],
  ['doctor', 0, 'no issues found'],
  ['debug', 0, 'Roles: [ "administrator" ]'],
  ['graphql list', 1, 'A lake has no GraphQL'],
  ['schemas list', 1, 'A lake keeps no schemas'],
  ['schemas deploy', 1, 'A lake keeps no schemas'],
  ['users list', 0, 'Administrator'],
  ['users invite new@example.org --role editor', 0, 'Invitation sent'],
  ['tokens list', 1, 'lake:user -- token'],
  ['tokens create site', 1, 'lake:user -- token'],
  ['cors list', 1, 'LAKE_CORS_ORIGINS'],
  ['cors add https://example.org', 1, 'LAKE_CORS_ORIGINS'],
  ['hooks list', 1, 'A lake sends no webhooks'],
  ['backups list production', 1, 'lake:backup'],
  ['backups enable production', 1, 'lake:backup'],
];

/** One that reads, one that writes, one that is refused. */
const quickest = ['datasets list', 'documents create a.json', 'datasets create staging --visibility public'];

it.each(commands.filter(([command]) => DEEP || quickest.includes(command)))(
  'sanity %s',
  async (command, code, prints) => {
    const result = await sanity(command);
    expect(result.output).toContain(prints);
    expect(result.code).toBe(code);
  },
  patience(120_000),
);

it('and the README names each of them', async () => {
  const readme = await readFile('sanity/lake/README.md', 'utf8');
  const table = readme.slice(readme.indexOf('## Sanity’s CLI'));
  const names = commands.map(([command]) => /^[a-z]+(?: [a-z]+(?= |$))?/.exec(command)?.[0] ?? '');
  expect(names.filter((name) => !table.includes(`\`${name}`))).toEqual([]);
});
