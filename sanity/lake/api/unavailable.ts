import { Hono } from 'hono';
import { httpError } from '../protocol/errors.ts';
import { type LakeEnv } from './context.ts';

const oneDataset =
  'A lake has one project and one dataset, public or private by LAKE_ACL_MODE: start another with its own LAKE_DIR and LAKE_PORT';
const tokens = 'A lake makes tokens on its own machine: npm run lake:user -- token <label> <role>';
const origins = 'The origins that may call a lake are set when it starts: LAKE_CORS_ORIGINS';
const webhooks = 'A lake sends no webhooks: listen with client.listen() or client.live.events()';
const backups = 'A lake is backed up with "npm run lake:backup"';
const schemas = 'A lake keeps no schemas: "sanity schema extract" and "sanity schema validate" need none';

/** What hosted Sanity has around a dataset and a lake has not: paths, and the sentence that says what to do. */
const unavailable: readonly [path: string, sentence: string][] = [
  ['/datasets/:dataset', oneDataset],
  ['/datasets/:dataset/copy', oneDataset],
  ['/projects/:project/datasets/:dataset', oneDataset],
  ['/projects/:project/datasets/:dataset/settings/backups', backups],
  ['/projects/:project/datasets/:dataset/backups/*', backups],
  ['/projects/:project/datasets/:dataset/schemas/*', schemas],
  ['/projects/:project/tokens/*', tokens],
  ['/access/project/:project/robots/*', tokens],
  ['/projects/:project/cors/*', origins],
  ['/hooks/*', webhooks],
  ['/aliases/*', oneDataset],
  ['/apis/graphql/*', 'A lake has no GraphQL: query it with GROQ'],
];

/** Answers each of them with 501 and its sentence, which Sanity's tools print. */
export function unavailableRoutes(): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>();
  for (const [path, sentence] of unavailable) {
    routes.all(path, () => {
      throw httpError(501, 'Not Implemented', `${sentence}.`);
    });
  }
  return routes;
}
