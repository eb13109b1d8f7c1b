import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Fault = (response: ServerResponse) => void;

const sendJson = (response: ServerResponse, status: number, body: string) =>
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);

const answer = '{"query":"","ms":1,"result":{"found":null,"dataset":"siteSettings"}}';

/** What can become of an answer between the content source and the site. `refused` is a port on which nobody listens. */
const faults = {
  refused: (response) => response.destroy(),
  reset: (response) => response.socket?.resetAndDestroy(),
  timeout: () => undefined,
  hang: (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).flushHeaders(),
  'status 500': (response) => sendJson(response, 500, '{"error":"Internal"}'),
  'status 502': (response) => response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad Gateway</h1>'),
  'status 429': (response) => sendJson(response, 429, '{"error":"Too many requests"}'),
  'cut-off JSON': (response) => sendJson(response, 200, answer.slice(0, -20)),
  'empty 200': (response) => response.writeHead(200).end(),
  null: (response) => sendJson(response, 200, 'null'),
  'wrong types': (response) => sendJson(response, 200, '{"query":1,"ms":"1","result":["found"]}'),
  'slow drip': (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const drip = setInterval(() => response.write(' '), 100);
    response.on('close', () => clearInterval(drip));
  },
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

export const faultNames = Object.keys(faults) as FaultName[];

/** Stands between the site and its content source, lets it fail on demand, and counts what the site asks. */
export class FaultProxy {
  /** Requests so far. */
  requests = 0;
  readonly #target: URL;
  readonly #server: Server;
  #fault: FaultName | undefined;
  #held: RegExp | undefined;
  #refused: RegExp | undefined;
  #port = 0;

  constructor(target: string) {
    this.#target = new URL(target);
    this.#server = createServer({ keepAliveTimeout: 75_000 }, (incoming, response) => {
      this.requests += 1;
      if (this.#refused?.test(incoming.url ?? '')) sendJson(response, 403, '{"error":"Forbidden"}');
      else if (this.#fault) faults[this.#fault](response);
      else if (!this.#held?.test(decodeURIComponent(incoming.url ?? ''))) this.#forward(incoming, response);
    });
  }

  /** @returns the address at which the site finds its content */
  async start(): Promise<string> {
    await this.#listen();
    this.#port = (this.#server.address() as AddressInfo).port;
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Questions like this get no answer, all others do. */
  hold(questions: RegExp): void {
    this.#held = questions;
  }

  /** From now on requests for such addresses are answered with 403, as by a company's firewall, also after {@link recover}. */
  refuse(addresses: RegExp | undefined): void {
    this.#refused = addresses;
    this.#server.closeAllConnections();
  }

  /** Connections under way are cut, as they are when a network breaks. */
  async fail(fault: FaultName): Promise<void> {
    this.#fault = fault;
    if (fault === 'refused') await this.stop();
    else this.#server.closeAllConnections();
  }

  /** New requests are answered; those that hang go on hanging. */
  async recover(): Promise<void> {
    this.#fault = undefined;
    this.#held = undefined;
    if (!this.#server.listening) await this.#listen();
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async #listen(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  #forward(incoming: IncomingMessage, response: ServerResponse): void {
    const { hostname, port } = this.#target;
    const { method, url, headers } = incoming;
    const outgoing = request({ hostname, port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    outgoing.on('error', () => response.destroy());
    incoming.pipe(outgoing);
  }
}
