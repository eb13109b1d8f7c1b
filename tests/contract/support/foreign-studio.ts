import { execFile } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request } from 'node:http';
import {
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2';
import { type AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const PAGE =
  '<!doctype html><html lang="en"><body><div id="sanity"></div><script type="module" src="/main.js"></script>';

/** As `sanity init` writes it: nothing of this site, and of the lake no more than its address, project and dataset. */
const PROJECT = `
import { defineConfig, defineField, defineType, renderStudio } from 'sanity';
import { structureTool } from 'sanity/structure';

const note = defineType({
  name: 'note',
  type: 'document',
  fields: [defineField({ name: 'title', type: 'string' }), defineField({ name: 'picture', type: 'image' })],
});
const { host } = document.documentElement.dataset;
const config = { projectId: 'stillpoint', dataset: 'production', apiHost: host, plugins: [structureTool()] };
renderStudio(document.getElementById('sanity'), defineConfig({ ...config, schema: { types: [note] } }));
`;

/**
 * Builds a Studio of the packages alone, with Vite as `sanity build` does.
 *
 * @param folder an empty one
 * @returns the folder of the built files
 */
export async function buildForeignStudio(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'main.js'), PROJECT);
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  const vite = resolve('node_modules/vite/bin/vite.js');
  await run(process.execPath, [vite, 'build', '--minify', 'false', '--logLevel', 'warn'], { cwd: folder });
  return join(folder, 'dist');
}

/** A Studio and the way to its lake, as a browser reaches both. */
export interface ServedStudio {
  url: string;
  stop: () => Promise<void>;
}

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Serves the built Studio; what is no file is the page. @param host the address of the lake's API without project */
function studioFiles(dist: string, host: string) {
  return async (path: string): Promise<{ type: string; content: string | Buffer }> => {
    const type = TYPES[extname(path)];
    if (type) return { type, content: await readFile(join(dist, path)) };
    const page = await readFile(join(dist, 'index.html'), 'utf8');
    return { type: 'text/html', content: page.replace('<html', `<html data-host="${host}"`) };
  };
}

/** Serves the Studio over HTTP/1.1, and nothing before the lake. */
export async function servePlainly(dist: string, lakeUrl: string): Promise<ServedStudio> {
  const file = studioFiles(dist, `http://lake.localhost:${new URL(lakeUrl).port}`);
  const server = createServer((incoming, response) => {
    void file(new URL(incoming.url!, 'http://studio').pathname).then(({ type, content }) => {
      response.writeHead(200, { 'content-type': type }).end(content);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { url: `http://studio.localhost:${(server.address() as AddressInfo).port}`, stop };
}

/** Serves Studio and lake over HTTP/2 with TLS, as behind a web server. @param folder where the certificate is made */
export async function serveOverHttp2(dist: string, lakeUrl: string, folder: string): Promise<ServedStudio> {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=studio'];
  await run('openssl', ['req', ...kind, '-keyout', key, '-out', cert]);
  const server = createSecureServer({ key: await readFile(key), cert: await readFile(cert) });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const file = studioFiles(dist, `https://lake.localhost:${port}`);
  server.on('request', async (incoming: Http2ServerRequest, response: Http2ServerResponse) => {
    if (!incoming.authority.startsWith('studio.')) return passToLake(new URL(lakeUrl), incoming, response);
    const { type, content } = await file(new URL(incoming.url, 'https://studio').pathname);
    response.writeHead(200, { 'content-type': type });
    response.end(content);
  });
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => sessions.add(session));
  const stop = async () => {
    for (const session of sessions) session.destroy();
    await new Promise((done) => server.close(done));
  };
  return { url: `https://studio.localhost:${port}`, stop };
}

const CONNECTION = ['connection', 'keep-alive', 'transfer-encoding'];

function passToLake(lake: URL, incoming: Http2ServerRequest, response: Http2ServerResponse): void {
  const named = Object.entries(incoming.headers).filter(([name]) => !name.startsWith(':'));
  const headers = { ...Object.fromEntries(named), host: incoming.authority, 'x-forwarded-proto': 'https' };
  const options = { host: lake.hostname, port: lake.port, path: incoming.url, method: incoming.method, headers };
  const outgoing = request(options, (answer: IncomingMessage) => {
    const kept = Object.entries(answer.headers).filter(([name]) => !CONNECTION.includes(name));
    if (response.destroyed) return void answer.destroy();
    response.writeHead(answer.statusCode!, Object.fromEntries(kept) as Record<string, string>);
    answer.on('error', () => response.stream.close()).pipe(response);
  });
  outgoing.on('error', () => response.stream.close());
  response.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}
