import { Hono } from 'hono';
import { z } from 'zod';
import { longestPassword, shortestPassword } from '../accounts/passwords.ts';
import { type Session } from '../accounts/sessions.ts';
import { type User } from '../accounts/users.ts';
import { emailAddress as email } from '../protocol/email-address.ts';
import { badRequest, forbidden, notFound, unauthorised } from '../protocol/errors.ts';
import { can } from '../protocol/roles.ts';
import { bearerToken } from './access.ts';
import { deliverLink } from '../mail/deliver-link.ts';
import { limitKey } from './client-address.ts';
import { jsonBody } from './body.ts';
import { type Lake, type LakeEnv } from './context.ts';

const password = z.string().min(shortestPassword, `at least ${shortestPassword} characters`).max(longestPassword);
const typedPassword = z.string().max(longestPassword);
const link = z.string().min(1).max(200);
const identity = z.object({ email, name: z.string().trim().min(1, 'a name').max(100) });

/** `/auth/…`: signing in and out. Hosted Sanity leaves this to other sites; these endpoints are the lake's own. */
export function authRoutes(lake: Lake): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>();
  const { accounts } = lake;

  routes.post('/login', async (context) => {
    const body = await jsonBody(context, z.object({ email, password: typedPassword }));
    return context.json(signedIn(await accounts.signIn(body.email, body.password, limitKey(lake, context))));
  });

  // Says whom a link is for, so that the form that asks for a password can greet by name.
  routes.post('/link/check', async (context) => {
    const body = await jsonBody(context, z.object({ link }));
    const user = accounts.linkOwner(body.link);
    if (!user) throw notFound('This link is not valid any more: ask for a new one.');
    return context.json({ email: user.email, name: user.name });
  });

  routes.post('/link', async (context) => {
    const body = await jsonBody(context, z.object({ link, password, identity: identity.optional() }));
    const accepted = await accounts.acceptLink(body.link, body.password, limitKey(lake, context), body.identity);
    return context.json(signedIn(accepted));
  });

  routes.get('/lost-password', (context) => context.json({ available: lake.mailer !== undefined }));

  routes.post('/lost-password', async (context) => {
    const body = await jsonBody(context, z.object({ email }));
    if (!lake.mailer) throw notFound('This site sends no e-mail: ask an administrator for a new link.');
    const user = accounts.lostPassword(body.email, limitKey(lake, context));
    // After the answer, which must not tell by its time whether there is such an account.
    if (user) setImmediate(() => void deliverLink(lake, user, 'lost password', accounts.links.add(user.id)));
    return context.body(null, 202);
  });

  // For `npm start`, which prints it.
  routes.post('/owner-link', (context) => {
    if (!can(context.get('caller'), 'manage')) throw forbidden('Only an administrator may do this');
    return context.json({ link: accounts.ownerLink() ?? null });
  });

  routes.post('/password', async (context) => {
    const body = await jsonBody(context, z.object({ current: typedPassword, next: password }));
    const user = accounts.users.find(context.get('caller').id);
    if (!user) throw unauthorised('Only somebody who signed in has a password.');
    return context.json(signedIn({ user, session: await accounts.changePassword(user, body.current, body.next) }));
  });

  routes.post('/logout', (context) => {
    const token = bearerToken(context);
    if (token === undefined) throw badRequest('There is no session to end');
    if (context.req.query('everywhere') === 'true') accounts.sessions.endAll(context.get('caller').id);
    else accounts.sessions.end(token);
    return context.body(null, 204);
  });
  return routes;
}

const signedIn = ({ user, session }: { user: User; session: Session }) => ({
  ...session,
  user: { id: user.id, name: user.name, email: user.email, role: user.role },
});
