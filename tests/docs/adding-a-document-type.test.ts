import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { describeDeep } from '#tests/support/deep.ts';

const run = promisify(execFile);
const EXAMPLE = 'docs/examples/event';

/** A line or an entry that the guide adds to a file, before the line that begins with `before`. */
interface Edit {
  file: string;
  before: string;
  added: string;
}

const FENCE = /^```ts title="([^"]+)" before="([^"]+)"\n(.*?)^```$/gms;

async function editsOfGuide(): Promise<Edit[]> {
  const guide = await readFile('docs/adding-a-document-type.md', 'utf8');
  return [...guide.matchAll(FENCE)].map(([, file = '', before = '', added = '']) => ({ file, before, added }));
}

async function filesOfExample(): Promise<string[]> {
  const entries = await readdir(EXAMPLE, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => relative(EXAMPLE, join(parentPath, name)));
}

function apply(text: string, { before, added }: Edit): string {
  const parts = text.split(`\n${before}`);
  expect([before, parts.length]).toEqual([before, 2]);
  return `${parts[0]}\n${added}${before}${parts[1]}`;
}

test('a type costs no more than seven files and three edits, each at a place that exists', async () => {
  const files = (await filesOfExample()).filter((file) => !file.startsWith('tests/'));
  const guide = await readFile('docs/adding-a-document-type.md', 'utf8');
  expect(files.length).toBeLessThanOrEqual(7);
  for (const file of files) expect(guide).toContain(`| \`${file}\` |`);
  const edits = await editsOfGuide();
  expect(edits.length).toBeGreaterThan(0);
  expect(edits.length).toBeLessThanOrEqual(3);
  for (const edit of edits) apply(await readFile(edit.file, 'utf8'), edit);
});

describeDeep('in a copy of the project', () => {
  let copy: string;

  /** What a command says in the copy; rejects with it when the command fails. */
  async function inCopy(command: string, ...args: string[]): Promise<string> {
    const { DEEP: _, ...env } = process.env;
    const options = { cwd: copy, env, maxBuffer: 64 * 1024 * 1024 };
    const { stdout, stderr } = await run(command, args, options).catch((error: unknown) => {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
    });
    return stdout + stderr;
  }

  const compile = () => inCopy('npm', 'run', 'typecheck');
  const jest = (...args: string[]) => inCopy(process.execPath, 'node_modules/.bin/jest', '--maxWorkers=1', ...args);

  beforeAll(async () => {
    // Within the project, so that its packages can be linked instead of copied.
    await mkdir('.cache', { recursive: true });
    copy = await mkdtemp(join(process.cwd(), '.cache', 'event-'));
    const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
    for (const file of stdout.split('\0').filter(Boolean))
      if (await stat(file).catch(() => null)) await cp(file, join(copy, file));
    await run('cp', ['-al', 'node_modules', copy]);
    await cp(EXAMPLE, copy, { recursive: true });
    for (const edit of await editsOfGuide()) {
      const file = join(copy, edit.file);
      await writeFile(file, apply(await readFile(file, 'utf8'), edit));
    }
    await inCopy('npm', 'run', 'typegen');
  }, 900_000);

  afterAll(() => rm(copy, { recursive: true, force: true }), 300_000);

  test('it compiles', async () => {
    await compile();
  }, 900_000);

  test('TypeScript names each edit that is left out', async () => {
    for (const { file, added } of await editsOfGuide()) {
      const path = join(copy, file);
      const edited = await readFile(path, 'utf8');
      await writeFile(path, edited.replace(added, ''));
      await expect(compile()).rejects.toThrow(/\bevent\b/);
      await writeFile(path, edited);
    }
  }, 1_800_000);

  test('all unit and component tests pass', async () => {
    await jest('--selectProjects', 'unit', 'components', '--testPathIgnorePatterns', 'tests/scripts', 'tests/deploy');
  }, 3_600_000);

  test('a publish shows it on its page, in the list, the search, the sitemap and the feed', async () => {
    await jest('--selectProjects', 'browser', '--testPathPatterns', 'tests/browser/event.test.ts');
  }, 3_600_000);
});
