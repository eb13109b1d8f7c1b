import { spawnSync } from 'node:child_process';

import { findChromium } from '#scripts/chromium/find.ts';
import { Refusal } from '#scripts/bootstrap/refusal.mjs';

/** Debian's packages that are measured with or beside; the key is the command. */
const debian = { wrk: ['-v'], hugo: ['version'], nginx: ['-v'], openssl: ['version'] } as const;

const withSbin = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };

/**
 * Makes sure that everything is here, and installs what is missing when this is root on Debian.
 *
 * @returns the path of a Chromium
 * @throws {Refusal} that says what to install
 */
export function requireTools(root: string): string {
  const missing = () =>
    Object.entries(debian).flatMap(([name, args]) =>
      spawnSync(name, args, { env: withSbin }).error === undefined ? [] : [name],
    );
  const wanted = missing();
  if (wanted.length > 0 && process.getuid?.() === 0) {
    spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', ...wanted], { stdio: 'inherit' });
  }
  const command = (names: string[]) => `\`apt-get install ${names.join(' ')}\` as root installs what is missing.`;
  if (missing().length > 0) throw new Refusal(`The bench needs ${missing().join(', ')}: ${command(missing())}`);
  const chromium = findChromium(root);
  if (!chromium) throw new Refusal(`The bench needs Chromium: ${command(['chromium'])}`);
  return chromium;
}
