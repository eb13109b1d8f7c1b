import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { startNginx } from '#tests/browser/support/nginx.ts';
import { freePort } from '#tests/support/free-port.ts';

/** A site that answers, until it is stopped. */
export interface Serving {
  url: string;
  stop: () => Promise<void>;
}

const isText = (file: string) => ['.html', '.css', '.svg', '.js'].includes(extname(file));

/** As good as nginx can be given it: compressed once, at the highest level. */
export async function compressAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const { name, parentPath } of entries.filter((entry) => entry.isFile() && isText(entry.name))) {
    const file = join(parentPath, name);
    await writeFile(`${file}.gz`, gzipSync(await readFile(file), { level: 9 }));
  }
}

/** nginx at its plainest: files out of a folder, and nothing else. */
export async function serveFolder(folder: string): Promise<Serving> {
  const port = await freePort();
  const stop = await startNginx(`server {
    listen 127.0.0.1:${port};
    root ${folder};
    charset utf-8;
    gzip_static on;
    location / { try_files $uri $uri.html $uri/index.html =404; }
  }`);
  return { url: `http://127.0.0.1:${port}`, stop };
}
