import { type IncomingMessage } from 'node:http';
import { type Accounts } from '../accounts/accounts.ts';
import { type AssetStore } from '../store/asset-store.ts';
import { type Dataset } from '../dataset.ts';
import { type ImagePipeline } from '../images/image-pipeline.ts';
import { type Caller } from '../protocol/roles.ts';
import { type BrowserStreams } from '../listen/browser-streams.ts';
import { type EventStream } from '../listen/event-stream.ts';
import { type Mailer } from '../mail/mailer.ts';
import { type HistoryStore } from '../store/history-store.ts';

/** What endpoints work with. */
export interface Lake {
  readonly projectId: string;
  readonly datasetName: string;
  readonly aclMode: 'public' | 'private';
  /** Base URL under which browsers reach the lake; asset documents carry it. */
  readonly publicUrl: string;
  readonly dataset: Dataset;
  readonly history: HistoryStore;
  /** Event streams under way, to be ended when the lake stops. */
  readonly streams: Set<EventStream>;
  /** Those of them that take turns, since their browsers open few connections. */
  readonly browserStreams: BrowserStreams;
  readonly accounts: Accounts;
  /** `undefined` where the lake sends no e-mail: links are handed over by hand then. */
  readonly mailer: Mailer | undefined;
  readonly assets: AssetStore;
  readonly images: ImagePipeline;
  /** Host names the lake answers to, besides this machine's own. */
  readonly allowedHosts: readonly string[];
  /** Origins of browsers that may call, besides this machine's own. */
  readonly allowedOrigins: readonly string[];
  /** Tells whether the `X-Forwarded-For` of a proxy at this address counts. */
  readonly trustProxy: (address: string, distance: number) => boolean;
  readonly log: (event: Record<string, unknown>) => void;
}

/** Hono's types for one request: who sent it, whether they may still do what they might then, and by which connection. */
export interface LakeEnv {
  Variables: { caller: Caller; stillCounts: () => boolean };
  Bindings: { incoming?: IncomingMessage };
}
