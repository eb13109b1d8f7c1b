import { randomFrom } from '#tests/support/random.ts';

/** A request as an attacker writes it: what goes over the wire, and what an honest reading of it is. */
export interface SmuggledRequest {
  /** Stands in the path, so that the lake's end can tell requests apart. */
  mark: string;
  method: string;
  /** What the one request carries, if it arrives at all. */
  body: string;
  /** Written one after the other. */
  pieces: Buffer[];
  /** The client breaks off after the last piece. */
  breaksOff: boolean;
}

const METHODS = ['GET', 'HEAD', 'DELETE', 'OPTIONS', 'POST', 'PUT', 'PATCH'];

/** How the body is framed: header lines for a body of so many bytes, and whether it goes in chunks. */
const FRAMINGS: readonly { lines: (length: number) => string[]; chunked: boolean }[] = [
  { lines: (n) => [`Content-Length: ${n}`], chunked: false },
  { lines: () => ['Transfer-Encoding: chunked'], chunked: true },
  { lines: () => ['transfer-encoding:Chunked'], chunked: true },
  { lines: (n) => [`Content-Length: ${n}`, 'Transfer-Encoding: chunked'], chunked: true },
  { lines: (n) => ['Transfer-Encoding: chunked', `Content-Length: ${n}`], chunked: true },
  { lines: (n) => [`Content-Length: ${n}`, `Content-Length: ${n}`], chunked: false },
  { lines: (n) => ['Content-Length: 0', `Content-Length: ${n}`], chunked: false },
  { lines: (n) => [`Content-Length: ${n}, ${n}`], chunked: false },
  { lines: (n) => [`Content-Length: +${n}`], chunked: false },
  { lines: (n) => [`Content-Length: 0x${n.toString(16)}`], chunked: false },
  { lines: (n) => [`Content-Length : ${n}`], chunked: false },
  { lines: (n) => [`Content-Length:\t${n} `], chunked: false },
  { lines: () => ['Transfer-Encoding : chunked'], chunked: true },
  { lines: () => ['Transfer-Encoding: xchunked'], chunked: true },
  { lines: () => ['Transfer-Encoding: identity, chunked'], chunked: true },
  { lines: () => ['Transfer-Encoding: chunked, identity'], chunked: true },
  { lines: () => ['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'], chunked: true },
  { lines: () => ['Transfer-Encoding: chunked', 'Transfer-Encoding: x'], chunked: true },
  { lines: () => ['Transfer-Encoding:\x0bchunked'], chunked: true },
  { lines: () => ['Transfer-Encoding:', ' chunked'], chunked: true },
  { lines: () => ['X: y\nTransfer-Encoding: chunked'], chunked: true },
];

/** Headers that tempt a proxy to drop or to follow something. */
const TEMPTATIONS: readonly string[][] = [
  [],
  [],
  ['Connection: content-length'],
  ['Connection: Transfer-Encoding'],
  ['Connection: keep-alive, Content-Length, Transfer-Encoding'],
  ['Connection: host, x-forwarded-for'],
  [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  ],
  ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA'],
  ['Expect: 100-continue'],
  ['TE: trailers', 'Trailer: Content-Length'],
  ['Keep-Alive: timeout=5', 'Proxy-Connection: keep-alive'],
];

/** How a body is cut into chunks as the standard allows. */
const CHUNKINGS: readonly ((body: string) => string)[] = [
  (body) => `${hex(body)}\r\n${body}\r\n0\r\n\r\n`,
  (body) => `${hex(body)};name=value\r\n${body}\r\n0;last\r\n\r\n`,
  (body) => `${hex(body)};name="a;b"\r\n${body}\r\n0\r\n\r\n`,
  (body) => `${hex(body.slice(0, 7))}\r\n${body.slice(0, 7)}\r\n${hex(body.slice(7))}\r\n${body.slice(7)}\r\n0\r\n\r\n`,
  (body) => `000${hex(body).toUpperCase()}\r\n${body}\r\n0\r\nX-Trailer: value\r\n\r\n`,
];

/** And as it does not. */
const BROKEN_CHUNKINGS: typeof CHUNKINGS = [
  (body) => `${hex(body)}\r\n${body}\r\n0\r\nContent-Length: 40\r\nHost: elsewhere\r\n\r\n`,
  (body) => `${hex(body)}\n${body}\n0\n\n`,
  (body) => `${hex(body)} \r\n${body}\r\n0\r\n\r\n`,
];

const hex = (text: string): string => Buffer.byteLength(text).toString(16);

/**
 * Requests whose bodies are requests themselves, for a proxy under `/lake/`.
 *
 * @param seed the same gives the same requests
 */
export function smuggledRequests(seed: number, count: number): SmuggledRequest[] {
  const { next, pick } = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const mark = `${seed}-${index}`;
    const method = pick(METHODS);
    const framing = pick(FRAMINGS);
    const body = `POST /smuggled/${mark} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 9.9.9.9\r\nContent-Length: 4\r\n\r\nhalt`;
    const temptation = pick(TEMPTATIONS);
    // Node 26 is silent about a broken body behind an upgrade that is ignored, until the request times out.
    const chunkings = temptation.includes('Upgrade: h2c') ? CHUNKINGS : [...CHUNKINGS, ...BROKEN_CHUNKINGS];
    const content = framing.chunked ? pick(chunkings)(body) : body;
    const lines = [
      `${method} /lake/case/${mark} HTTP/1.1`,
      'Host: 127.0.0.1',
      ...temptation,
      ...framing.lines(Buffer.byteLength(content)),
    ];
    const whole = Buffer.from(`${lines.join('\r\n')}\r\n\r\n${content}`, 'latin1');
    const breaksOff = next() < 0.1;
    const sent = breaksOff ? whole.subarray(0, Math.ceil(whole.length * next())) : whole;
    // The last request of the connection, so that it ends: pipelined behind the other.
    const end = breaksOff
      ? []
      : [Buffer.from(`GET /lake/case/${mark}-last HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`)];
    return { mark, method, body, pieces: [...inPieces(sent, pick([1, 1, 2, 5])), ...end], breaksOff };
  });
}

function inPieces(whole: Buffer, count: number): Buffer[] {
  const size = Math.max(1, Math.ceil(whole.length / count));
  return Array.from({ length: Math.ceil(whole.length / size) }, (_, n) => whole.subarray(n * size, (n + 1) * size));
}
