import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { readingHeaders, transportHeaders } from '#lib/http/security-headers.ts';
import { SPECULATION_RULES_PATH } from '#lib/http/speculation-rules.ts';
import { SIGNATURE_HEADER } from '#lib/revalidate/webhook.ts';
import { sampleOf } from '#tests/support/deep.ts';
import { freePort } from '../support/free-port.ts';
import { hasCaddy, startCaddy } from './support/caddy.ts';
import { hasNginx, type SiteBehind, siteConfiguration, startNginx, tlsConfiguration } from './support/nginx.ts';
import { startStack, type Stack } from './support/stack.ts';

const HSTS = transportHeaders('https://www.example.org')['Strict-Transport-Security'];

const startSiteNginx = async (site: SiteBehind) => startNginx(await siteConfiguration(site));

if (!hasCaddy()) {
  console.warn('Caddy is not installed, so deploy/Caddyfile was not tried: `apt-get install caddy` installs it.');
}

/** Those of `deploy/` that this machine has; the first of them unless DEEP=1. */
const present = [
  ...(hasNginx() ? [{ name: 'nginx', start: startSiteNginx }] : []),
  ...(hasCaddy() ? [{ name: 'caddy', start: startCaddy }] : []),
];

const servers = sampleOf(present, 1);

/** What no sitemap lists, and readers, browsers and programs need. */
const OTHERS = [
  '/robots.txt',
  '/feeds/rss.xml',
  '/es/feeds/rss.xml',
  '/articles/what-the-research-says.md',
  '/es/articles/que-dice-la-investigacion.md',
  SPECULATION_RULES_PATH,
];

test('nginx is here to be tried', () => {
  const reason = 'nginx is not installed, so deploy/nginx.conf was not tried: `apt-get install nginx` installs it.';
  if (!hasNginx()) console.warn(reason);
  expect(process.env.CI && !hasNginx() ? reason : undefined).toBeUndefined();
});

for (const { name, start } of servers)
  describe(name, () => {
    let stack: Stack;
    let stopServer: (() => Promise<void>) | undefined;
    let address: string;

    /** Addresses in a sitemap of this site, wherever it says that it is. */
    async function locations(path: string): Promise<string[]> {
      const xml = await (await fetch(address + path)).text();
      return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
    }

    const bodyOf = async (path: string) => {
      const answer = await fetch(address + path);
      return [path, answer.status, await answer.text()];
    };

    beforeAll(async () => {
      stack = await startStack({ build: false });
      const port = await freePort();
      address = `http://127.0.0.1:${port}`;
      stopServer = await start({ port, sitePort: new URL(stack.siteUrl).port, root: join(stack.pagesDir, 'site') });
    }, 120_000);

    afterAll(async () => {
      await stopServer?.();
      await stack?.stop();
    }, 30_000);

    test('pages come from the folder, with the same policy as from the site', async () => {
      for (const path of ['/', '/articles', '/articles/what-is-craniosacral-therapy']) {
        const answer = await fetch(address + path, { headers: { 'accept-encoding': 'gzip' } });
        expect([path, answer.status, answer.headers.get('content-encoding')]).toEqual([path, 200, 'gzip']);
        expect(answer.headers.get('vary')).toBe('Accept-Encoding');
        expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
        expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
        expect(answer.headers.get('x-nextjs-cache')).toBeNull();
        for (const [name, value] of Object.entries(readingHeaders)) expect(answer.headers.get(name)).toBe(value);
        expect(await answer.text()).toBe(await (await fetch(stack.siteUrl + path)).text());
      }
    });

    test('a cache is told that a page comes compressed to those who take it so', async () => {
      const { headers } = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
      expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([null, 'Accept-Encoding']);
    });

    test('the style sheet comes compressed, and may be kept for ever', async () => {
      const [, style = ''] = /href="(\/_next\/static\/[^"]+\.css)"/.exec(await (await fetch(address)).text()) ?? [];
      const { headers } = await fetch(address + style, { headers: { 'accept-encoding': 'gzip' } });
      expect(headers.get('content-encoding')).toBe('gzip');
      expect(headers.get('content-type')).toMatch(/^text\/css/);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    });

    test.each([
      [SPECULATION_RULES_PATH, 'application/speculationrules+json'],
      ['/manifest.webmanifest', 'application/manifest+json'],
      ['/markdown/en-GB/articles/what-the-research-says', 'text/markdown; charset=utf-8'],
    ])('%s comes as %s, with the same policy as from the site', async (path, type) => {
      const { status, headers } = await fetch(address + path);
      expect([status, headers.get('content-type')]).toEqual([200, type]);
      for (const [name, value] of Object.entries(readingHeaders)) expect(headers.get(name)).toBe(value);
    });

    test.each([
      ['/articles/no-such-article', 404],
      ['/articles.html', 404],
      ['/index', 404],
      ['/index.html.gz', 404],
      ['/api/health', 200],
    ])('%s is answered by the site: %d', async (path, status) => {
      expect((await fetch(address + path)).status).toBe(status);
    });

    test('a webhook is taken as large as hosted Sanity sends it, and refused for its signature only', async () => {
      expect(await statusOfPost(`${address}/api/revalidate`, 64_000_000)).toBe(401);
    }, 60_000);

    test.each([
      ['/api/live', 3_000_000, 401],
      ['/api/revalidate', 70_000_000, 413],
    ])(
      '%s takes no %d bytes, with a length or without, from the web server or from the site itself',
      async (path, size, refusal) => {
        for (const part of [undefined, 100_000]) {
          expect(await statusOfPost(stack.siteUrl + path, size, part)).toBe(refusal);
          // Caddy 2.6 answers 502 when it breaks off a body that has a length.
          expect([refusal, 413, 502]).toContain(await statusOfPost(address + path, size, part));
        }
      },
      60_000,
    );

    test('a draft is asked of the site', async () => {
      const { headers } = await fetch(address, { headers: { cookie: '__prerender_bypass=x' } });
      expect(headers.get('content-security-policy')).not.toBe(readingHeaders['Content-Security-Policy']);
    });

    test('everything in the sitemap is still there when the site and the lake are not', async () => {
      const parts = await locations('/sitemap.xml');
      const paths = [...parts, ...(await Promise.all(parts.map(locations))).flat(), ...OTHERS];
      expect(paths.length).toBeGreaterThan(50);
      const html = await (await fetch(address)).text();
      const pictures = [...html.matchAll(/src="(\/media\/[^"]+)"/g)].map(([, path = '']) => path);
      expect(pictures.length).toBeGreaterThan(3);
      paths.push(/href="(\/_next\/static\/[^"]+\.css)"/.exec(html)?.[1] ?? '', ...pictures);
      const before = await Promise.all(paths.map(bodyOf));
      expect(before.filter(([, status]) => status !== 200)).toEqual([]);
      await stack.stopSite();
      await stack.stopLake();
      expect(await Promise.all(paths.map(bodyOf))).toEqual(before);

      for (const path of OTHERS.filter((other) => /feeds|\.md$/.test(other))) {
        const { headers } = await fetch(address + path);
        if (path.endsWith('.md')) expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
        expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
        expect(headers.get('strict-transport-security')).toBe(HSTS);
        for (const [name, value] of Object.entries(readingHeaders))
          expect([path, headers.get(name)]).toEqual([path, value]);
      }
      const { headers: ofPicture } = await fetch(address + pictures[0]!);
      expect(ofPicture.get('x-content-type-options')).toBe('nosniff');

      // A size that nobody asked for in time is replaced with one that is there.
      const other = await fetch(address + pictures[0]!.replace(/640(\S*)\.webp$/, '160$1.avif'));
      expect([other.status, other.headers.get('content-type')]).toEqual([200, 'image/webp']);
      expect(other.headers.get('cache-control')).toBe('public, max-age=60');
      expect(other.headers.get('x-content-type-options')).toBe('nosniff');
    }, 60_000);
  });

/** Where nginx is missing, the test before says so. */
if (hasNginx()) {
  test('nginx speaks HTTP/2 over TLS', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tls-'));
    const certificate = join(folder, 'fullchain.pem');
    const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const files = ['-keyout', join(folder, 'privkey.pem'), '-out', certificate];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, ...names], { stdio: 'ignore' });
    writeFileSync(join(folder, 'index.html'), 'the page');
    const port = await freePort();
    const stop = await startNginx(await tlsConfiguration({ port, sitePort: '1', root: folder }, folder));
    try {
      const session = connect(`https://localhost:${port}`, { ca: readFileSync(certificate) });
      const stream = session.request({ ':path': '/' });
      const [headers] = (await once(stream, 'response')) as [Record<string, unknown>];
      expect(headers[':status']).toBe(200);
      expect(headers['strict-transport-security']).toBe(HSTS);
      expect((await stream.setEncoding('utf8').toArray()).join('')).toBe('the page');
      session.destroy();
    } finally {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** @param part bytes of each part of a body that is sent without its length */
async function statusOfPost(url: string, size: number, part?: number): Promise<number> {
  // Its own: a client that is answered while it sends may leave its connection unusable.
  const agent = new Agent({ keepAlive: true });
  // Well formed, so that a webhook's body is read before its signature is found to be wrong.
  const signature = { [SIGNATURE_HEADER]: `t=${Date.now()},v1=${'A'.repeat(43)}` };
  const headers = { ...signature, ...(part === undefined && { 'content-length': size }) };
  const sent = request(url, { method: 'POST', agent, headers });
  // A server that refuses a body need not take the rest of it.
  sent.on('error', () => undefined);
  const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
  Readable.from(parts(size, part ?? size)).pipe(sent);
  const [{ statusCode }] = await answered;
  sent.destroy();
  agent.destroy();
  return statusCode!;
}

function* parts(size: number, part: number): Generator<Buffer> {
  for (let sent = 0; sent < size; sent += part) yield Buffer.alloc(part, ' ');
}
