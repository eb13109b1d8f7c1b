import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { z } from 'zod';

const run = promisify(execFile);

const VERSION = '26.9.27';
const FOLDER = '.cache/nu-checker';
const JAR = join(FOLDER, 'node_modules/vnu-jar/build/dist/vnu.jar');

const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      message: z.string(),
      url: z.string().optional(),
      extract: z.string().optional(),
    }),
  ),
});

/**
 * What the Nu HTML Checker (https://validator.github.io/validator/), the W3C's own, finds wrong: errors and warnings, not its
 * remarks on the slash of void elements, which React writes.
 *
 * Not among the packages: it is 32 MB of Java that only the deep tests need.
 *
 * @param pages HTML by address
 * @throws when there is no Java, or the checker cannot be fetched
 */
export async function nuFaults(pages: ReadonlyMap<string, string>): Promise<string[]> {
  await run('java', ['-version']).catch((cause: unknown) => {
    throw new Error('The Nu checker needs Java 11 or later: install one, such as Debian’s default-jre-headless.', {
      cause,
    });
  });
  // Its install script would fetch a Java of its own.
  const install = ['install', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund', `vnu-jar@${VERSION}`];
  if (!existsSync(JAR)) await run('npm', install);
  const folder = await mkdtemp(join(tmpdir(), 'stillpoint-nu-'));
  try {
    const paths = [...pages.keys()];
    const files = paths.map((_, index) => join(folder, `${index}.html`));
    await Promise.all(files.map((file, index) => writeFile(file, pages.get(paths[index]!)!)));
    const { stderr } = await run('java', ['-jar', JAR, '--format', 'json', '--exit-zero-always', ...files], {
      maxBuffer: 64e6,
    });
    const { messages } = report.parse(JSON.parse(stderr));
    const faults = messages.filter(({ type, subType }) => type !== 'info' || subType === 'warning');
    return faults.map(({ type, message, url = '', extract = '' }) => {
      const path = paths[Number(/(\d+)\.html$/.exec(url)?.[1])];
      return `${path} ${type}: ${message} ${extract}`;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
