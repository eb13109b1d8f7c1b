import { type Context } from 'hono';
import { z } from 'zod';
import { type User } from '../accounts/users.ts';
import { notFound, unauthorised } from '../protocol/errors.ts';
import { can, type Caller, type Role, roles } from '../protocol/roles.ts';
import { jsonBody } from './body.ts';
import { type Lake, type LakeEnv } from './context.ts';

const roleTitles: Record<Role, string> = { viewer: 'Viewer', editor: 'Editor', administrator: 'Administrator' };

const roleOf = (role: Role) => ({ name: role, title: roleTitles[role], description: '' });

/** `GET /projects/<id>/roles`: what people can be invited as. */
export const projectRolesEndpoint = (context: Context<LakeEnv>): Response =>
  context.json(roles.map((role) => ({ ...roleOf(role), isCustom: false, appliesToUsers: true })));

/** `GET /users/me`: the caller as the Studio's current user; an empty object for nobody, as hosted answers. */
export function currentUserEndpoint(lake: Lake) {
  return (context: Context<LakeEnv>): Response => {
    const caller = context.get('caller');
    if (!caller.role) return context.json({});
    const { id, name, role } = caller;
    const email = lake.accounts.users.find(id)?.email ?? '';
    return context.json({ id, name, email, role, roles: [roleOf(role)], profileImage: null, provider: 'lake' });
  };
}

/** `GET /auth/id`: only who, for the Studio to see whether a session still counts. */
export const callerIdEndpoint = (context: Context<LakeEnv>): Response => {
  const { id, role } = context.get('caller');
  if (!role) throw unauthorised();
  return context.json({ id });
};

/** `GET /users/<id>[,<id>…]`: names to show beside edits; one user for one id, else a list. */
export function usersEndpoint(lake: Lake) {
  return (context: Context<LakeEnv>): Response => {
    requireReader(context);
    const ids = (context.req.param('ids') ?? '').split(',').filter(Boolean);
    const found = ids.flatMap((id) => {
      const user = lake.accounts.users.find(id) ?? lake.accounts.tokens.findById(id);
      return user ? [publicUser(user)] : [];
    });
    if (ids.length !== 1) return context.json(found);
    if (!found[0]) throw notFound(`User "${ids[0]}" not found`);
    return context.json(found[0]);
  };
}

/** The people of a lake and the machines that have a token, as members of its project. */
export const projectMembers = ({ accounts }: Lake, caller: Caller): ReturnType<typeof memberOf>[] => [
  ...accounts.users.all().map((user) => memberOf(user, caller, false)),
  ...accounts.tokens.all().map((token) => memberOf(token, caller, true)),
];

const memberOf = ({ id, role, created }: Pick<User, 'id' | 'role' | 'created'>, caller: Caller, isRobot: boolean) => ({
  id,
  createdAt: created,
  role,
  roles: [roleOf(role)],
  isRobot,
  isCurrentUser: id === caller.id,
});

/** `GET /projects/<id>/users`. */
export function projectUsersEndpoint(lake: Lake) {
  return (context: Context<LakeEnv>): Response => {
    requireReader(context);
    const manages = can(context.get('caller'), 'manage');
    const users = lake.accounts.users.all().map((user) => ({
      ...publicUser(user),
      email: user.email,
      isCurrentUser: user.id === context.get('caller').id,
      roles: [roleOf(user.role)],
      // For those who can make a new link.
      ...(manages && { mailProblem: user.mailProblem }),
    }));
    return context.json(users);
  };
}

const publicUser = ({ id, name, created }: Pick<User, 'id' | 'name' | 'created'>) => ({
  id,
  createdAt: created,
  sanityUserId: id,
  displayName: name,
  familyName: null,
  givenName: name,
  imageUrl: null,
});

const preferenceKey = z.string().min(1).max(200);
const preferenceList = z.array(z.object({ key: preferenceKey, value: z.unknown() })).max(100);

/** `GET /users/me/keyvalue/<key>[,<key>…]` answers an array, also for one key. */
export function readPreferencesEndpoint(lake: Lake) {
  return (context: Context<LakeEnv>): Response => {
    const { id } = requireReader(context);
    const keys = (context.req.param('keys') ?? '').split(',').filter(Boolean);
    return context.json(keys.map((key) => ({ key, value: lake.accounts.preferences.get(id, key) })));
  };
}

/** `PUT /users/me/keyvalue`. */
export function writePreferencesEndpoint(lake: Lake) {
  return async (context: Context<LakeEnv>): Promise<Response> => {
    const { id } = requireReader(context);
    const pairs = await jsonBody(context, preferenceList);
    for (const { key, value } of pairs) lake.accounts.preferences.set(id, key, value);
    return context.json(pairs);
  };
}

function requireReader(context: Context<LakeEnv>): Caller {
  const caller = context.get('caller');
  if (!can(caller, 'readPrivate')) throw unauthorised();
  return caller;
}
