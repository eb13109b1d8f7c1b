import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { notFound, unauthorised } from '../protocol/errors.ts';
import { can, type Caller } from '../protocol/roles.ts';
import { isAllowedOrigin } from './access.ts';
import { type Lake, type LakeEnv } from './context.ts';
import {
  changeRoleEndpoint,
  inviteByEmailEndpoint,
  inviteEndpoint,
  newLinkEndpoint,
  removeMemberEndpoint,
} from './members.ts';
import { projectMembers, projectRolesEndpoint, projectUsersEndpoint } from './users.ts';

/** Refuses other projects, and callers without a role. */
const ownProject =
  (lake: Lake): MiddlewareHandler<LakeEnv> =>
  async (context, next) => {
    if (context.req.param('project') !== lake.projectId) throw notFound('Project not found');
    if (!can(context.get('caller'), 'readPrivate')) throw unauthorised();
    await next();
  };

/** `/projects/<id>/…`: what the Studio wants to know of the project around the dataset. */
export function projectRoutes(lake: Lake): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>();
  routes.use('/:project/*', ownProject(lake));
  routes.get('/', (context) => {
    if (!can(context.get('caller'), 'readPrivate')) throw unauthorised();
    return context.json([project(lake, context)]);
  });
  routes.get('/:project', (context) => context.json(project(lake, context)));
  routes.get('/:project/users', projectUsersEndpoint(lake));
  routes.post('/:project/invitations', inviteEndpoint(lake));
  routes.post('/:project/users/:user/link', newLinkEndpoint(lake));
  routes.patch('/:project/users/:user', changeRoleEndpoint(lake));
  routes.delete('/:project/users/:user', removeMemberEndpoint(lake));
  routes.get('/:project/grants', (context) => context.json(projectGrants(context.get('caller'))));
  routes.get('/:project/roles', projectRolesEndpoint);
  routes.get('/:project/user-applications', (context) => context.json([]));
  routes.get('/:project/new-content-release-allowed', (context) => context.json({ data: releaseLimits }));
  routes.get('/:project/datasets', datasetsEndpoint(lake));
  routes.get('/:project/datasets/:dataset/acl', (context) => context.json(documentGrants(context.get('caller'))));
  return routes;
}

/** `/invitations/project/<id>`. Who is invited is a member at once, so none is pending. */
export function invitationRoutes(lake: Lake): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>();
  routes.use('/:project', ownProject(lake));
  routes.get('/:project', (context) => context.json([]));
  routes.post('/:project', inviteByEmailEndpoint(lake));
  return routes;
}

/** `GET /datasets`, `GET /projects/<id>/datasets`. Comments and tasks live in datasets of their own, which a lake lacks. */
export const datasetsEndpoint =
  (lake: Lake) =>
  (context: Context<LakeEnv>): Response => {
    if (!can(context.get('caller'), 'readPrivate')) throw unauthorised();
    const own = { name: lake.datasetName, aclMode: lake.aclMode, tags: [] };
    return context.json(context.req.query('datasetProfile') ? [] : [own]);
  };

function project(lake: Lake, context: Context<LakeEnv>) {
  const members = projectMembers(lake, context.get('caller'));
  return {
    id: lake.projectId,
    displayName: lake.projectId,
    // It is as old as its first member.
    createdAt: members.map(({ createdAt }) => createdAt).toSorted()[0],
    studioHost: null,
    organizationId: null,
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    metadata: {},
    features: [],
    members,
  };
}

const releaseLimits = {
  orgActiveReleaseLimit: null,
  orgActiveReleaseCount: 0,
  orgMeteredActiveReleaseCount: 0,
  datasetReleaseLimit: 1_000,
  releaseCount: 0,
  defaultOrgActiveReleaseLimit: 1_000,
};

/** Document grants: a filter, and what may be done with what it selects. */
const documentGrants = (caller: Caller) => [
  {
    filter: '_id in path("**")',
    permissions: ['read', ...(can(caller, 'write') ? ['create', 'update', 'history', 'editHistory'] : ['history'])],
  },
];

const projectGrants = (caller: Caller) => {
  const names = can(caller, 'manage') ? ['read', 'update', 'manage'] : ['read'];
  const grants = [{ grants: names.map((name) => ({ name, params: {} })) }];
  return { 'sanity.project': grants, 'sanity.project.members': grants, 'sanity.project.datasets': grants };
};

/** `GET /check/cors`: lets a client tell "this origin is not allowed" from "the network failed". */
export const corsCheckEndpoint =
  (lake: Lake) =>
  (context: Context<LakeEnv>): Response => {
    const origin = context.req.header('origin');
    const allowed = origin === undefined || isAllowedOrigin(lake, origin);
    return context.json({ result: { allowed, withCredentials: allowed } });
  };
