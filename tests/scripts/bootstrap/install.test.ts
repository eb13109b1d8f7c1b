import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { installGap, pinnedNode } from '#scripts/bootstrap/install.mjs';
import { run } from '../support/command.ts';

const a = { version: '1.0.0', integrity: 'sha512-a' };
const optional = { version: '1.0.0', integrity: 'sha512-o', optional: true };
const lock = (packages: object) => JSON.stringify({ packages });
const project = { dependencies: { a: '1.0.0' } };

let root: string;

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'stillpoint-'));
  await write('package-lock.json', lock({ '': project, 'node_modules/a': a, 'node_modules/o': optional }));
  await write('node_modules/.package-lock.json', lock({ 'node_modules/a': a }));
  await write('node_modules/a/package.json', '{}');
  await mkdir(dirname(pinnedNode(root)), { recursive: true });
  await writeFile(pinnedNode(root), '');
});
afterEach(() => rm(root, { recursive: true }));

describe('installGap', () => {
  test('finds none when what is installed is what the lockfile says, optional packages aside', () => {
    expect(installGap(root)).toBeUndefined();
  });

  test('sees that nothing is installed, or that an installation was interrupted', async () => {
    await rm(join(root, 'node_modules/.package-lock.json'));
    expect(installGap(root)).toBe('the packages are not installed');
  });

  test('sees that the record of an installation broke off', async () => {
    await write('node_modules/.package-lock.json', '{"packages": {"node_modules/a"');
    expect(installGap(root)).toBe("npm's record of what it installed is damaged");
  });

  test('sees another version', async () => {
    const b = { version: '2.0.0', integrity: 'sha512-b' };
    await write('package-lock.json', lock({ '': project, 'node_modules/a': b }));
    expect(installGap(root)).toBe('node_modules/a is not version 2.0.0');
  });

  test('sees a package that came in', async () => {
    await write('package-lock.json', lock({ '': project, 'node_modules/a': a, 'node_modules/b': a }));
    expect(installGap(root)).toBe('node_modules/b is missing');
  });

  test('sees a package that went out', async () => {
    await write('package-lock.json', lock({ '': {} }));
    expect(installGap(root)).toBe('node_modules/a is no longer needed');
  });

  test('sees a folder that somebody deleted', async () => {
    await rm(join(root, 'node_modules/a'), { recursive: true });
    expect(installGap(root)).toBe('node_modules/a is missing');
  });

  test('sees that the pinned Node did not arrive', async () => {
    await rm(pinnedNode(root));
    expect(installGap(root)).toBe('the pinned Node is missing');
  });
});

describe('install', () => {
  /** In a process of its own, as npm reads its settings from there. */
  async function sentence(given: Record<string, string> = {}): Promise<string> {
    const script = `
      import { install } from './scripts/bootstrap/install.mjs';
      import { exitWith } from './scripts/bootstrap/refusal.mjs';
      install(process.env.ROOT).catch(exitWith);`;
    const env = { ROOT: root, npm_config_registry: 'http://127.0.0.1:1', npm_config_fetch_retries: '0', ...given };
    const { code, stderr } = await run(process.execPath, ['--input-type=module', '--eval', script], env);
    expect(code).toBe(1);
    return stderr.trim();
  }

  test('says so when the registry cannot be reached', async () => {
    const resolved = 'http://127.0.0.1:1/a/-/a-1.0.0.tgz';
    const packages = { '': project, 'node_modules/a': { ...a, resolved } };
    await write('package.json', JSON.stringify(project));
    await write('package-lock.json', JSON.stringify({ lockfileVersion: 3, packages }));
    expect(await sentence()).toMatch(/^The package registry cannot be reached \(ECONNREFUSED\): check the network/);
  });

  test.each(['npm error', 'npm ERR!'])('says so in the words of each npm: %s', async (words) => {
    await write('bin/npm', `#!/bin/sh\necho "${words} code ENOTFOUND" >&2\nexit 1\n`);
    await chmod(join(root, 'bin/npm'), 0o755);
    const env = { PATH: `${join(root, 'bin')}:${process.env.PATH}`, npm_execpath: '' };
    expect(await sentence(env)).toMatch(/^The package registry cannot be reached \(ENOTFOUND\): check the network/);
  });

  test('says so when npm was told to leave out the scripts that fetch the pinned Node', async () => {
    await write('package.json', '{}');
    await write('package-lock.json', JSON.stringify({ lockfileVersion: 3, packages: { '': {} } }));
    expect(await sentence()).toMatch(/^npm finished, yet the pinned Node is missing: allow install scripts/);
  });
});
