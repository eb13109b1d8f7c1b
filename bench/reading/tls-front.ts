import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { startNginx } from '#tests/browser/support/nginx.ts';
import { freePort } from '#tests/support/free-port.ts';
import { run } from './run.ts';

/**
 * Puts HTTP/2 and TLS before sites, the same before each. Over HTTP/1.1 the order in which requests happen to go out decides
 * which of them has to open a connection, and Lighthouse then adds a round trip to one picture or another.
 *
 * @param urls the sites
 * @param folder where the certificate is kept; browsers must be told to accept it
 * @returns the new address of each
 */
export async function startTlsFront(
  urls: readonly string[],
  folder: string,
): Promise<{ urls: string[]; stop: () => Promise<void> }> {
  const { certificate, key } = await certificateIn(folder);
  const fronts: string[] = [];
  const servers: string[] = [];
  for (const url of urls) {
    const port = await freePort();
    fronts.push(`https://127.0.0.1:${port}`);
    servers.push(`server {
      listen 127.0.0.1:${port} ssl http2;
      ssl_certificate ${certificate};
      ssl_certificate_key ${key};
      location / { proxy_pass ${url}; proxy_http_version 1.1; proxy_set_header Connection ""; }
    }`);
  }
  return { urls: fronts, stop: await startNginx(servers.join('\n')) };
}

async function certificateIn(folder: string): Promise<{ certificate: string; key: string }> {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  if (!existsSync(certificate)) {
    await mkdir(folder, { recursive: true });
    const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '3650', '-subj', '/CN=127.0.0.1'];
    await run({ command: 'openssl', args: ['req', ...kind, '-keyout', key, '-out', certificate] });
  }
  return { certificate, key };
}
