import { Hono, type MiddlewareHandler } from 'hono';
import { getPath } from 'hono/utils/url';
import { DamagedAssetError } from '../store/asset-store.ts';
import { ApiError, httpError, notFound, unauthorised } from '../protocol/errors.ts';
import { actionsEndpoint } from './actions.ts';
import { checkHost, checkOrigin, identify } from './access.ts';
import { authRoutes } from './auth.ts';
import { fileEndpoint, imageEndpoint } from './assets.ts';
import { answerDuringBody, isStillSent } from './body.ts';
import { type Lake, type LakeEnv } from './context.ts';
import { documentsEndpoint } from './documents.ts';
import { exportEndpoint } from './export.ts';
import {
  deletedDocumentsEndpoint,
  documentEventsEndpoint,
  historicDocumentsEndpoint,
  transactionsEndpoint,
} from './history.ts';
import { listenEndpoint } from './listen.ts';
import { liveEventsEndpoint } from './live.ts';
import { mutateEndpoint } from './mutate.ts';
import { corsCheckEndpoint, datasetsEndpoint, invitationRoutes, projectRoutes } from './project.ts';
import { queryEndpoint } from './query.ts';
import { quietRoutes } from './quiet.ts';
import { limitRate } from './rate-limit.ts';
import { unavailableRoutes } from './unavailable.ts';
import { uploadEndpoint } from './upload.ts';
import {
  callerIdEndpoint,
  currentUserEndpoint,
  readPreferencesEndpoint,
  usersEndpoint,
  writePreferencesEndpoint,
} from './users.ts';

/** The lake's HTTP API as a function from request to response; it needs no port. */
export function createApp(lake: Lake): Hono<LakeEnv> {
  // Sanity's CLI writes two slashes after a host that ends in one.
  const app = new Hono<LakeEnv>({ getPath: (request) => getPath(request).replace(/\/{2,}/g, '/') });
  app.use(checkHost(lake), checkOrigin(lake), limitRate(lake));
  app.get('/ping', (context) => context.json({ ok: true }));
  app.get('/images/:project/:dataset/:name', ownDataset(lake), imageEndpoint(lake));
  app.get('/files/:project/:dataset/:name', ownDataset(lake), fileEndpoint(lake));
  app.route('/:version{v(?:1|X|\\d{4}-\\d{2}-\\d{2})}', versioned(lake));
  app.notFound(() => {
    throw notFound('Not Found');
  });
  app.onError((error, context) => {
    const refusal = error instanceof ApiError ? error : unexpected(lake, error);
    context.status(refusal.status as 400);
    return isStillSent(context) ? answerDuringBody(context, refusal.body) : context.json(refusal.body);
  });
  return app;
}

/** The endpoints under `/v1`, `/v2025-02-19`, … */
function versioned(lake: Lake): Hono<LakeEnv> {
  const api = new Hono<LakeEnv>();
  api.use(identify(lake));
  api.get('/ping', (context) => context.json({ ok: true }));
  api.get('/data/ping/:dataset', ownDataset(lake), (context) => context.json({ ok: true }));
  api.get('/datasets', datasetsEndpoint(lake));
  api.on(['GET', 'POST'], '/data/query/:dataset', ownDataset(lake), mayRead(lake), queryEndpoint(lake));
  api.get('/data/doc/:dataset/:ids', ownDataset(lake), mayRead(lake), documentsEndpoint(lake));
  api.post('/data/mutate/:dataset', ownDataset(lake), mutateEndpoint(lake));
  api.post('/data/actions/:dataset', ownDataset(lake), actionsEndpoint(lake));
  api.get('/data/export/:dataset', ownDataset(lake), exportEndpoint(lake));
  api.get('/data/listen/:dataset', noHead, ownDataset(lake), mayRead(lake), listenEndpoint(lake));
  api.get('/data/live/events/:dataset', noHead, ownDataset(lake), mayRead(lake), liveEventsEndpoint(lake));
  api.get('/data/history/:dataset/deleted', ownDataset(lake), deletedDocumentsEndpoint(lake));
  api.get('/data/history/:dataset/documents/:ids', ownDataset(lake), historicDocumentsEndpoint(lake));
  api.get('/data/history/:dataset/transactions/:ids', ownDataset(lake), transactionsEndpoint(lake));
  api.get('/data/history/:dataset/events/documents/:ids', ownDataset(lake), documentEventsEndpoint(lake));
  api.post('/assets/images/:dataset', ownDataset(lake), uploadEndpoint(lake, 'images'));
  api.post('/assets/files/:dataset', ownDataset(lake), uploadEndpoint(lake, 'files'));
  api.get('/users/me', currentUserEndpoint(lake));
  api.get('/users/me/keyvalue/:keys', readPreferencesEndpoint(lake));
  api.put('/users/me/keyvalue', writePreferencesEndpoint(lake));
  api.get('/users/:ids', usersEndpoint(lake));
  api.get('/auth/id', callerIdEndpoint);
  api.route('/auth', authRoutes(lake));
  api.get('/check/cors', corsCheckEndpoint(lake));
  api.route('/projects', projectRoutes(lake));
  api.route('/invitations/project', invitationRoutes(lake));
  api.route('/', unavailableRoutes());
  api.route('/', quietRoutes());
  return api;
}

/** Nobody would read, nor end, the stream that a `HEAD` request opens. */
const noHead: MiddlewareHandler<LakeEnv> = async (context, next) => {
  if (context.req.method === 'HEAD') throw httpError(405, 'Method Not Allowed', 'A stream has no head of its own');
  await next();
};

/** Refuses a client that may not even read what is published: in a private dataset, everybody without a token. */
function mayRead(lake: Lake): MiddlewareHandler<LakeEnv> {
  return async (context, next) => {
    if (lake.aclMode === 'private' && !context.get('caller').role) {
      throw unauthorised('This dataset is private: reading it needs a token');
    }
    await next();
  };
}

/** Refuses paths of other projects and datasets: this lake has one of each. */
function ownDataset(lake: Lake) {
  return async (context: Parameters<ReturnType<typeof identify>>[0], next: () => Promise<void>): Promise<void> => {
    const project = context.req.param('project') ?? context.req.header('x-sanity-project-id') ?? lake.projectId;
    if (project !== lake.projectId) throw notFound(`Project "${project}" not found`);
    const dataset = context.req.param('dataset');
    if (dataset !== lake.datasetName) {
      throw notFound(`Dataset "${dataset}" not found for project ID "${lake.projectId}"`);
    }
    await next();
  };
}

function unexpected(lake: Lake, error: Error): ApiError {
  lake.log({ level: 'error', message: error.message, stack: error.stack });
  if (error instanceof DamagedAssetError) return httpError(500, 'Internal Server Error', error.message);
  return httpError(500, 'Internal Server Error', 'An unexpected error occurred; the lake has logged it.');
}
