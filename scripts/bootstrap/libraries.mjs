import { spawnSync } from 'child_process';

import { aptInstall } from './apt.mjs';
import { step } from './progress.mjs';
import { Refusal } from './refusal.mjs';

/** Node's own builds need it since version 25; the Node 20 that we are started with does not. */
const LIBRARY = 'libatomic.so.1';
const DEBIAN_PACKAGE = 'libatomic1';

/**
 * The library of the system that a program could not be loaded without, by what the loader said.
 *
 * @param {string} output
 * @returns {string | undefined}
 */
export function missingLibrary(output) {
  const [, library] = /error while loading shared libraries: ([^\s:]+):/.exec(output) || [];
  return library;
}

/**
 * @param {string} node the pinned Node
 * @returns {string | undefined} the library that it cannot be loaded without here
 */
export function libraryMissingFor(node) {
  return missingLibrary(spawnSync(node, ['--version'], { encoding: 'utf8' }).stderr || '');
}

/** @param {string} library */
export function withoutLibrary(library) {
  const how =
    library === LIBRARY ? ` (Debian, Ubuntu: apt-get install ${DEBIAN_PACKAGE}; Fedora: dnf install libatomic)` : '';
  return new Refusal(
    `The pinned Node needs ${library}, which this system lacks. As its administrator install it${how}, ` +
      'then run the command again.',
  );
}

/**
 * Installs a library, for an administrator of Debian.
 *
 * @param {string} library
 * @throws {Refusal} when it could not be installed
 */
export async function provideLibrary(library) {
  const isAdministrator = process.getuid && process.getuid() === 0;
  if (library !== LIBRARY || !isAdministrator) throw withoutLibrary(library);
  const installed = await step(`Installing ${DEBIAN_PACKAGE} (Debian's package, once)`, () =>
    aptInstall(DEBIAN_PACKAGE),
  );
  if (!installed) throw withoutLibrary(library);
}
