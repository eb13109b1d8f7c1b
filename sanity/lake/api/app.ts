import { Hono } from 'hono';
import { DamagedAssetError } from '../store/asset-store.ts';
import { ApiError, httpError, notFound } from '../protocol/errors.ts';
import { checkHost, checkOrigin, identify } from './access.ts';
import { fileEndpoint, imageEndpoint } from './assets.ts';
import { type Lake, type LakeEnv } from './context.ts';
import { documentsEndpoint } from './documents.ts';
import { mutateEndpoint } from './mutate.ts';
import { queryEndpoint } from './query.ts';
import { uploadEndpoint } from './upload.ts';

/** The lake's HTTP API as a function from request to response; it needs no port. */
export function createApp(lake: Lake): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>();
  app.use(checkHost(lake), checkOrigin(lake));
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
    return context.json(refusal.body);
  });
  return app;
}

/** The endpoints under `/v1`, `/v2025-02-19`, … */
function versioned(lake: Lake): Hono<LakeEnv> {
  const api = new Hono<LakeEnv>();
  api.use(identify(lake));
  api.get('/ping', (context) => context.json({ ok: true }));
  api.on(['GET', 'POST'], '/data/query/:dataset', ownDataset(lake), queryEndpoint(lake));
  api.get('/data/doc/:dataset/:ids', ownDataset(lake), documentsEndpoint(lake));
  api.post('/data/mutate/:dataset', ownDataset(lake), mutateEndpoint(lake));
  api.post('/assets/images/:dataset', ownDataset(lake), uploadEndpoint(lake, 'images'));
  api.post('/assets/files/:dataset', ownDataset(lake), uploadEndpoint(lake, 'files'));
  return api;
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
