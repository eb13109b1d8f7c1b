import { cp } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** What pages need besides themselves. The Studio's script is not among it: without the site there is no Studio. */
const isForReaders = (path: string) => !['.js', '.map'].includes(extname(path));

/**
 * Copies style sheets, fonts and icons into the mirror. Those of earlier builds stay: kept pages may name them, and their
 * names change with their content.
 */
export async function mirrorAssets(root: string, buildDir: string, mirror: string): Promise<void> {
  const options = { recursive: true, filter: isForReaders };
  await cp(join(root, buildDir, 'static'), join(mirror, '_next/static'), options);
  await cp(join(root, 'public'), mirror, options);
}
