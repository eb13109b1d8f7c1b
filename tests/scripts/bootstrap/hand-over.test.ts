import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { pinnedNode } from '#scripts/bootstrap/install.mjs';
import { run } from '../support/command.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'stillpoint-'));
});
afterEach(() => rm(root, { recursive: true }));

test('a pinned Node whose C library is not on this machine is named in one sentence', async () => {
  await cp('scripts/bootstrap', join(root, 'scripts/bootstrap'), { recursive: true });
  const node = pinnedNode(root);
  await mkdir(dirname(node), { recursive: true });
  // The kernel does not find what has to load it, as with glibc's binary on Alpine.
  await writeFile(node, '#!/nowhere/ld-linux.so\n');
  await chmod(node, 0o755);
  const script = `import { runPinned } from ${JSON.stringify(join(root, 'scripts/bootstrap/hand-over.mjs'))}; runPinned('a.ts');`;
  const { code, stderr } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  expect(code).toBe(1);
  expect(stderr.trim()).toMatch(
    /^The pinned Node \S+ cannot be run here \(ENOENT\): .*glibc.*, then run the command again\.$/,
  );
});
