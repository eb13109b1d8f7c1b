import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from '../support/free-port.ts';

test('a site ends when the process that started it is gone, instead of logging for ever that it cannot log', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orphan-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      SITE_URL: `http://127.0.0.1:${port}`,
      SITE_BUILD_DIR: '.cache/test-site',
      PAGES_DIR: join(folder, 'pages'),
      // Where nobody answers: the site says so again and again.
      SANITY_API_HOST: 'http://127.0.0.1:1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    let said = '';
    for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      said += String(text);
      if (said.includes('site ready')) break;
    }
    const ended = once(child, 'exit');
    child.stdout.destroy();
    child.stderr.destroy();
    expect(await ended).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
