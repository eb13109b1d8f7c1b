import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const PROJECT = 'stillpoint';
const CDN = 'cdn.sanity.io';

/** The paths that each of Sanity's hosts answers. */
const paths: Readonly<Record<string, RegExp>> = {
  [`${PROJECT}.api.sanity.io`]: /^\/v[\dX][\d-]*\//,
  [`${PROJECT}.apicdn.sanity.io`]: /^\/v[\dX][\d-]*\/data\/query\//,
  [CDN]: /^\/(?:images|files)\/stillpoint\//,
};

interface HostedRequest {
  host: string;
  path: string;
  authorization: string | undefined;
}

/** Answers over HTTPS as hosted Sanity's hosts do, with what a lake responds. */
export class HostedSanity {
  readonly requests: HostedRequest[] = [];
  /** Answers queries in place of the lake. */
  fault: ((response: ServerResponse) => void) | undefined;
  readonly #folder = mkdtempSync(join(tmpdir(), 'hosted-sanity-'));
  readonly #certificate = join(this.#folder, 'certificate.pem');
  readonly #lake: URL;
  readonly #token: string;
  readonly #server: Server;

  /** @param token reads the lake's files, which Sanity's CDN sends without one */
  constructor(lakeUrl: string, token: string) {
    this.#lake = new URL(lakeUrl);
    this.#token = token;
    const key = join(this.#folder, 'key.pem');
    const names = `subjectAltName=${Object.keys(paths)
      .map((name) => `DNS:${name}`)
      .join(',')}`;
    const files = ['-keyout', key, '-out', this.#certificate, '-subj', '/CN=hosted', '-addext', names];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...files], {
      stdio: 'ignore',
    });
    const identity = { key: readFileSync(key), cert: readFileSync(this.#certificate) };
    this.#server = createServer(identity, (incoming, response) => this.#answer(incoming, response));
  }

  #answer(incoming: IncomingMessage, response: ServerResponse): void {
    const { url: path = '', method, headers } = incoming;
    const { host = '', authorization } = headers;
    this.requests.push({ host, path, authorization });
    if (this.fault && path.includes('/data/query/')) return this.fault(response);
    if (!paths[host]?.test(path)) return void response.writeHead(404).end();
    const credentials = host === CDN ? { authorization: `Bearer ${this.#token}` } : {};
    const outgoing = request(
      new URL(path, this.#lake),
      { method, headers: { ...headers, ...credentials, host: this.#lake.host } },
      (answer) => {
        response.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(response);
      },
    );
    outgoing.on('error', () => response.destroy());
    response.on('close', () => outgoing.destroy());
    incoming.pipe(outgoing);
  }

  /** @returns the environment of a site whose content is here */
  async start(): Promise<Record<string, string>> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    return {
      NODE_EXTRA_CA_CERTS: this.#certificate,
      NODE_OPTIONS: `--import=${resolve('tests/browser/support/reach-hosted.mjs')}`,
      HOSTED_SANITY_PORT: String((this.#server.address() as AddressInfo).port),
      SANITY_PROJECT_ID: PROJECT,
      SANITY_DATASET: 'production',
    };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
