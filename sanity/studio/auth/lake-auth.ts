import { ClientError, type ClientConfig, createClient, type SanityClient } from '@sanity/client';
import { from, map, of, shareReplay, switchMap } from 'rxjs';
import { type AuthState, type AuthStore, type CurrentUser } from 'sanity';
import { z } from 'zod';
import { understood } from '../connection/understood.ts';
import { Accounts } from './accounts.ts';
import { type OneTimeLink, oneTimeLinkIn } from './one-time-link.ts';
import { Session } from './session.ts';
import { createSignIn } from './sign-in.tsx';

/**
 * Signing in to the embedded lake: e-mail address and password, or a one-time link that asks for a new password.
 *
 * @param config how clients reach the lake; `apiHost` and `projectId` are needed
 */
export function createLakeAuth(config: ClientConfig & { apiHost: string; projectId: string }): AuthStore {
  const session = new Session(config.projectId);
  const accounts = new Accounts(config.apiHost);
  const link = oneTimeLinkIn(window);
  const visitor = createClient(config);

  const state = session.token.pipe(
    switchMap((token) => {
      if (token === null || link.present) return of(signedOut(visitor));
      const client = createClient({ ...config, token });
      return from(whoAmI(client, session)).pipe(
        map((currentUser) => (currentUser ? { authenticated: true, currentUser, client } : signedOut(visitor))),
      );
    }),
    shareReplay(1),
  );

  return {
    state,
    token: session.token,
    LoginComponent: createSignIn({ accounts, link, onToken: (token) => startSession(session, link, token) }),
    logout: async () => {
      const token = session.current;
      session.end();
      if (token !== null) await accounts.signOut(token);
    },
  };
}

function startSession(session: Session, link: OneTimeLink, token: string): void {
  link.forget();
  session.start(token);
}

const signedOut = (client: SanityClient): AuthState => ({ authenticated: false, currentUser: null, client });

const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
  roles: z.array(z.object({ name: z.string(), title: z.string() })),
  provider: z.string(),
});

/** The signed-in user; `null` when the session does not count any more, and then it is forgotten. */
async function whoAmI(client: SanityClient, session: Session): Promise<CurrentUser | null> {
  try {
    return understood(userSchema, await client.request<unknown>({ url: '/users/me' }));
  } catch (error) {
    if (!(error instanceof ClientError) || error.statusCode !== 401) throw error;
    session.end();
    return null;
  }
}
