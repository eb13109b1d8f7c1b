import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { libraryMissingFor, missingLibrary } from '#scripts/bootstrap/libraries.mjs';
import { run } from '../support/command.ts';

const words =
  'node: error while loading shared libraries: libatomic.so.1: cannot open shared object file: No such file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillpoint-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Puts a command into the folder. */
async function command(name: string, script: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

/** Runs {@link provideLibrary} where the only commands are those of the folder. */
function provide(library: string, user: number) {
  const script = `process.getuid = () => ${user};
    const { provideLibrary } = await import(${JSON.stringify(join(process.cwd(), 'scripts/bootstrap/libraries.mjs'))});
    await provideLibrary(${JSON.stringify(library)}).catch(({ message }) => console.error(message));`;
  return run(process.execPath, ['--input-type=module', '--eval', script], { PATH: folder });
}

test('a library is named by what the loader says, also within what npm says', () => {
  expect(missingLibrary(`npm error command sh -c node a.js\nnpm error ${words}\nnpm error A complete log`)).toBe(
    'libatomic.so.1',
  );
  expect(missingLibrary('npm error code E404')).toBeUndefined();
});

test('a Node that cannot be loaded is told from one that can', async () => {
  expect(libraryMissingFor(await command('node', `echo '${words}' >&2; exit 127`))).toBe('libatomic.so.1');
  expect(libraryMissingFor(process.execPath)).toBeUndefined();
  expect(libraryMissingFor(join(folder, 'nothing'))).toBeUndefined();
});

test('an administrator of Debian gets it installed', async () => {
  await command('apt-get', `echo "$DEBIAN_FRONTEND $@" >> ${folder}/asked`);
  const { stdout, stderr } = await provide('libatomic.so.1', 0);
  expect(stderr).toBe('');
  expect(stdout).toContain('✓ Installing libatomic1');
  const { stdout: asked } = await run('cat', [join(folder, 'asked')]);
  expect(asked).toBe('noninteractive update -q\nnoninteractive install -qy --no-install-recommends libatomic1\n');
});

test.each([
  ['somebody who may not install', 1000],
  ['an administrator of another system', 0],
])('%s is told what to do', async (_, user) => {
  const { stderr } = await provide('libatomic.so.1', user);
  expect(stderr).toContain('The pinned Node needs libatomic.so.1, which this system lacks.');
  expect(stderr).toContain('(Debian, Ubuntu: apt-get install libatomic1; Fedora: dnf install libatomic)');
});

test('a library that we do not know is named', async () => {
  await command('apt-get', `echo "$@" >> ${folder}/asked`);
  const { stdout, stderr } = await provide('libother.so.2', 0);
  expect(stdout).toBe('');
  expect(stderr).toContain('needs libother.so.2, which this system lacks. As its administrator install it, then');
});

test('a failed installation is told as well', async () => {
  await command('apt-get', '[ "$1" = update ]');
  expect((await provide('libatomic.so.1', 0)).stderr).toContain('As its administrator install it');
});
