import { constants } from 'node:fs';
import { access, mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { diskSentence, lowDiskSentence, Refusal } from '../bootstrap/refusal.mjs';

const code = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/**
 * Checks that `variable=port` can be listened on.
 *
 * @throws {Refusal} saying which variable to change
 */
export async function requirePort(variable: 'PORT' | 'LAKE_PORT', port: number, host: string): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, host, resolve);
    });
  } catch (error) {
    throw new Refusal(portSentence(code(error), variable, port, host), { cause: error });
  }
  await new Promise((resolve) => server.close(resolve));
}

function portSentence(reason: string | undefined, variable: string, port: number, host: string): string {
  switch (reason) {
    case 'EADDRINUSE':
      return `Port ${port} is taken, perhaps by a site started earlier: stop that program, or choose another port with ${variable}.`;
    case 'EACCES':
      return `Port ${port} is reserved for administrators: choose one above 1023 with ${variable}.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is no address of this machine: use 127.0.0.1 (this machine only) or 0.0.0.0 (the whole network).`;
    default:
      return `Port ${port} cannot be used (${reason}): choose another with ${variable}.`;
  }
}

/**
 * Makes `folder` if need be and checks that it takes files and has room for them.
 *
 * @param needed bytes
 * @param mode of a folder that is made
 * @throws {Refusal}
 */
export async function requireFolder(folder: string, needed: number, mode = 0o700): Promise<void> {
  const probe = join(folder, `.write-test-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true, mode });
    await access(folder, constants.W_OK);
    await writeFile(probe, 'x');
    await rm(probe);
  } catch (error) {
    throw new Refusal(folderSentence(error, folder), { cause: error });
  }
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < needed) throw new Refusal(lowDiskSentence(folder, bavail * bsize, needed));
}

function folderSentence(error: unknown, folder: string): string {
  if (code(error) === 'ENOTDIR' || code(error) === 'EEXIST')
    return `${folder} is a file, and a folder is needed there.`;
  return diskSentence(code(error), folder) ?? `${folder} cannot be used: ${String(error)}.`;
}
