import { readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Accounts } from './accounts/accounts.ts';
import { ReleaseScheduler } from './actions/release-scheduler.ts';
import { actionView } from './api/actions.ts';
import { createApp } from './api/app.ts';
import { trustProxies } from './api/client-address.ts';
import { type Lake } from './api/context.ts';
import { continueOnRead } from './api/continue-on-read.ts';
import { isLoopbackHost, type LakeConfig } from './config.ts';
import { Dataset } from './dataset.ts';
import { ImageCache } from './images/image-cache.ts';
import { ImagePipeline } from './images/image-pipeline.ts';
import { Mailer } from './mail/mailer.ts';
import { BrowserStreams } from './listen/browser-streams.ts';
import { type EventStream } from './listen/event-stream.ts';
import { limits } from './protocol/limits.ts';
import { ensureAdminToken } from './store/admin-token.ts';
import { acceptSockets } from './sockets/upgrade.ts';
import { AssetStore } from './store/asset-store.ts';
import { openDatabase } from './store/database.ts';
import { DocumentStore } from './store/document-store.ts';
import { openFolder } from './store/folder.ts';
import { HistoryStore } from './store/history-store.ts';

/** A lake that serves. */
export interface RunningLake {
  /** Where it listens, with the port the system chose when the configuration said 0. */
  readonly url: string;
  readonly adminTokenFile: string;
  /** Finishes requests under way, closes the database and gives the folder back. */
  close(): Promise<void>;
}

/** One JSON line an event, on stderr; stdout is for the line that says the lake is ready. */
const logLine = (event: Record<string, unknown>): void => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`);
};

/**
 * Opens a lake's folder and serves it.
 *
 * @throws {FolderInUseError} {DamagedDatabaseError} or what listening throws, each with a sentence that says what to do
 */
export async function startLake(config: LakeConfig, log = logLine): Promise<RunningLake> {
  const folder = openFolder(config.directory);
  const closers: (() => unknown)[] = [
    () => {
      folder.release();
    },
  ];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    // Uploads that a crash cut short.
    for (const name of readdirSync(folder.temporary)) rmSync(join(folder.temporary, name), { recursive: true });
    const database = openDatabase(folder.database);
    closers.push(() => {
      database.close();
    });
    const accounts = new Accounts(database, config.passwordCost);
    ensureAdminToken(folder.adminToken, accounts.tokens);
    requireProtection(config, accounts);
    const names = { projectId: config.projectId, dataset: config.dataset };
    const dataset = new Dataset(new DocumentStore(database, folder.database), names);
    const history = new HistoryStore(database, folder.database);
    const scheduler = new ReleaseScheduler(dataset, actionView({ dataset, history }), log);
    closers.push(() => {
      scheduler.stop();
    });
    const assets = new AssetStore(folder);
    const images = new ImagePipeline(assets, new ImageCache(folder.imageCache, limits.imageCache), log);
    const streams = new Set<EventStream>();
    const server = createServer({
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.idleMs,
      // An upgrade to anything else is ignored (RFC 9110, 7.8).
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
    });
    server.maxConnections = limits.connections;
    const port = await listen(server, config);
    closers.push(() => closeServer(server));
    closers.push(() => {
      for (const stream of streams) stream.close();
    });
    const lake: Lake = {
      projectId: config.projectId,
      datasetName: config.dataset,
      aclMode: config.aclMode,
      publicUrl: config.publicUrl ?? `http://localhost:${port}`,
      dataset,
      history,
      streams,
      browserStreams: new BrowserStreams(),
      accounts,
      mailer: config.mail && new Mailer(config.mail),
      assets,
      images,
      allowedHosts: [config.host, ...config.allowedHosts],
      allowedOrigins: config.allowedOrigins,
      trustProxy: trustProxies(config.trustedProxies),
      log,
    };
    const app = createApp(lake);
    const listener = getRequestListener(app.fetch);
    server.on('request', listener);
    server.on('checkContinue', (incoming, outgoing) => {
      continueOnRead(incoming, outgoing);
      void listener(incoming, outgoing);
    });
    closers.push(acceptSockets(server, lake, app));
    dataset.warm().catch((error: unknown) => {
      log({ level: 'error', message: 'The index of words could not be made', error: String(error) });
    });
    return {
      url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
      adminTokenFile: folder.adminToken,
      close: closeAll,
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/**
 * A lake that other machines can reach must have someone in charge of it.
 *
 * @throws when it has not
 */
function requireProtection({ host }: LakeConfig, accounts: Accounts): void {
  if (isLoopbackHost(host) || accounts.hasAdministrator()) return;
  throw new Error(
    `HOST=${host} opens the lake to other machines, so it needs an administrator with a password first: run "npm run lake:user -- add <e-mail>" and open the link it prints.`,
  );
}

function listen(server: ReturnType<typeof createServer>, { host, port }: LakeConfig): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken ? new Error(`Port ${port} is taken: stop what uses it, or set LAKE_PORT.`, { cause: error }) : error,
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Waits a moment for requests under way; streams that never end are cut. */
function closeServer(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, 2_000);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
