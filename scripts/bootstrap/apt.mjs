import { spawn } from 'child_process';

/**
 * Installs a package of Debian, quietly; for its administrator.
 *
 * @param {string} name
 * @returns {Promise<boolean>} whether it is installed now; false where there is no `apt-get`
 */
export async function aptInstall(name) {
  // An outdated list may still do, so only the second command counts.
  await aptGet('update', '-q');
  return (await aptGet('install', '-qy', '--no-install-recommends', name)) === 0;
}

/** @param {string[]} args @returns {Promise<number | null>} its exit code */
function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return new Promise((resolve) => {
    const child = spawn('apt-get', args, { env, stdio: 'ignore' });
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
}
