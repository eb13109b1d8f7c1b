import { type Context } from 'hono';
import { z } from 'zod';
import { emailAddress } from '../protocol/email-address.ts';
import { deliverLink } from '../mail/deliver-link.ts';
import { badRequest, forbidden, httpError, notFound } from '../protocol/errors.ts';
import { can, roles } from '../protocol/roles.ts';
import { jsonBody } from './body.ts';
import { type Lake, type LakeEnv } from './context.ts';

const role = z.enum(roles);
const invitation = z.object({ email: emailAddress, name: z.string().min(1).max(100), role });

function requireManager(context: Context<LakeEnv>): void {
  if (!can(context.get('caller'), 'manage')) throw forbidden('Only an administrator may do this');
}

/** `POST /projects/<id>/invitations`: adds a user, and answers the link by which they choose a password. */
export function inviteEndpoint(lake: Lake) {
  const { accounts } = lake;
  return async (context: Context<LakeEnv>): Promise<Response> => {
    requireManager(context);
    const { email, name, role } = await jsonBody(context, invitation);
    const present = accounts.users.findByEmail(email);
    if (present?.password) throw httpError(409, 'Conflict', `${email} has an account already`);
    const user = present ?? accounts.users.add(email, name, role);
    return context.json({
      user: { id: user.id, email, name: user.name, role: user.role },
      ...(await deliverLink(lake, user, 'invitation', accounts.links.create(user.id))),
    });
  };
}

/**
 * `POST /invitations/project/<id>`, by which Sanity's CLI invites: without a name, and the lake sends no mail.
 * `npm run lake:user -- link <e-mail>` prints the link to hand over.
 */
export function inviteByEmailEndpoint({ accounts }: Lake) {
  return async (context: Context<LakeEnv>): Promise<Response> => {
    requireManager(context);
    const { email, role } = await jsonBody(context, invitation.pick({ email: true, role: true }));
    if (accounts.users.findByEmail(email)) throw httpError(409, 'Conflict', `${email} has been invited already`);
    const { id } = accounts.users.add(email, email, role);
    return context.json({ id, email, role });
  };
}

/** `POST /projects/<id>/users/<user>/link`: a new one-time link for a user who lost the password or the invitation. */
export function newLinkEndpoint(lake: Lake) {
  return async (context: Context<LakeEnv>): Promise<Response> => {
    requireManager(context);
    const user = memberOf(lake, context);
    const occasion = user.password ? 'lost password' : 'invitation';
    return context.json(await deliverLink(lake, user, occasion, lake.accounts.links.create(user.id)));
  };
}

/** `PATCH /projects/<id>/users/<user>`: changes a role. */
export function changeRoleEndpoint({ accounts }: Lake) {
  return async (context: Context<LakeEnv>): Promise<Response> => {
    requireManager(context);
    const body = await jsonBody(context, z.object({ role }));
    const user = memberOf({ accounts }, context);
    accounts.users.setRole(user.id, body.role);
    return context.json({ id: user.id, role: body.role });
  };
}

/** `DELETE /projects/<id>/users/<user>`: takes a user's access away, at once. */
export function removeMemberEndpoint({ accounts }: Lake) {
  return (context: Context<LakeEnv>): Response => {
    requireManager(context);
    accounts.users.remove(memberOf({ accounts }, context).id);
    return context.body(null, 204);
  };
}

/** The member a path names. Nobody changes themselves, so a lake always keeps an administrator. */
function memberOf({ accounts }: Pick<Lake, 'accounts'>, context: Context<LakeEnv>) {
  const id = context.req.param('user') ?? '';
  const user = accounts.users.find(id);
  if (!user) throw notFound(`User "${id}" not found`);
  if (id === context.get('caller').id) throw badRequest('You cannot change your own access: ask another administrator');
  return user;
}
