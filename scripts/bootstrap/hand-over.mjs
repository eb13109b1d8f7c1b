import { spawn } from 'child_process';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';

import { install, installGap, pinnedNode } from './install.mjs';
import { libraryMissingFor, provideLibrary } from './libraries.mjs';
import { exitWith, Refusal } from './refusal.mjs';

const PARENT_CHECK_MS = 300;

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Goes on with `script` under the Node version that `package-lock.json` pins, installing first when needed.
 * From there on TypeScript and every package may be used.
 *
 * @param {string} script path from the project's folder
 */
export async function handOver(script) {
  try {
    if (installGap(root)) await install(root);
    const library = libraryMissingFor(pinnedNode(root));
    if (library) await provideLibrary(library);
  } catch (error) {
    exitWith(error);
  }
  runPinned(script);
}

/**
 * Replaces this process, as far as Node 20 can: same terminal, same signals, same exit code.
 *
 * @param {string} script
 */
export function runPinned(script) {
  const node = pinnedNode(root);
  const child = spawn(node, [join(root, script), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  child.on('error', (error) => exitWith(cannotRun(node, error)));
  // Ctrl-C reaches the child from the terminal as well; it takes a second signal as the first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) endWithParent(child);
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 1 : code;
  });
}

/**
 * The file is there, so what is missing is what it needs from the system.
 *
 * @param {string} node
 * @param {NodeJS.ErrnoException} error
 */
function cannotRun(node, { code }) {
  return new Refusal(
    `The pinned Node ${node} cannot be run here (${code}): it is made for the C library glibc, which Alpine Linux lacks. ` +
      'Use a system that has it, such as Debian; elsewhere delete node_modules, then run the command again.',
  );
}

/**
 * npm hands SIGTERM to the shell between it and us, which dies of it without telling anybody. We notice
 * that our parent has changed.
 *
 * @param {import('child_process').ChildProcess} child
 */
function endWithParent(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, PARENT_CHECK_MS);
  watch.unref();
}
