/** Limits of one request. Those with a counterpart at hosted Sanity are no smaller than there. */
export const limits = {
  /** JSON bodies, as hosted: 4 MB a mutation request. */
  jsonBody: 4 * 1024 * 1024,
  /** A picture, which is read whole. */
  imageBody: 256 * 1024 * 1024,
  /** A file, which streams to the disk and from it. */
  fileBody: 2 * 1024 * 1024 * 1024,
  /**
   * What is read and dropped of a refused request's body, so that its sender gets to the answer: bytes, milliseconds,
   * and milliseconds in which nothing comes.
   */
  discarded: { bytes: 64 * 1024 * 1024, ms: 10_000, idleMs: 2_000 },
  /** How deep objects and arrays may nest in a document. */
  depth: 100,
  /** Documents one `delete` or `patch` by query may touch, as hosted. */
  selection: 10_000,
  /** Mutations in one transaction. */
  mutations: 10_000,
  /** Ids in one `/data/doc` request. */
  documentIds: 1_000,
  /** Milliseconds a query may take before it is cut off. */
  queryMs: 2_000,
  /**
   * Milliseconds of processor time that the filter of one listener, and of all together, may take over a transaction;
   * writers wait that long. Each change adds a little, or a large import would end every stream.
   */
  listenerMs: { one: 100, together: 500, perChange: 0.25 },
  /** Milliseconds a client may take to send its headers, and to send the whole request. */
  headersMs: 15_000,
  requestMs: 3_600_000,
  /**
   * Milliseconds a connection may be idle. Longer than a client or a proxy (nginx: 60 s) keeps it: a server that closes
   * first resets the request that a client sends at that moment, and a client must not repeat a write.
   */
  idleMs: 75_000,
  /** Connections at the same time. */
  connections: 2_000,
  /** Requests a second from one other machine, those it may save up, and machines remembered. */
  rate: { perSecond: 50, burst: 500, addresses: 10_000 },
  /** Pixels a picture may have: a decoder asked for more is an attack or a mistake. */
  imagePixels: 100_000_000,
  /** Longest side of a picture the pipeline makes. */
  imageSide: 8_192,
  /** Pixels of a picture the pipeline makes, in all its frames; the site's largest have a few million. */
  madePixels: 40_000_000,
  /** Seconds that making a picture may take. Encoding an AVIF cannot be interrupted: there only its pixels are bounded. */
  imageSeconds: 30,
  /** Bytes of made pictures kept on disk. */
  imageCache: 512 * 1024 * 1024,
} as const;
