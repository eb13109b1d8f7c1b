import { ClientError, type ClientConfig, createClient, type SanityClient } from '@sanity/client';
import { distinctUntilChanged, from, map, of, shareReplay, switchMap } from 'rxjs';
import { type AuthState, type AuthStore, type CurrentUser } from 'sanity';
import { z } from 'zod';
import { parseAnswer } from '../connection/parse-answer.ts';
import { Accounts } from './accounts.ts';
import { signInAgain } from './lost-session.ts';
import { type OneTimeLink, oneTimeLinkIn } from './one-time-link.ts';
import { Session } from './session.ts';
import { sessionFetch } from './session-fetch.ts';
import { createSignIn } from './sign-in.tsx';

type LakeConfig = ClientConfig & Required<Pick<ClientConfig, 'resolveFetch'>> & { apiHost: string; projectId: string };

/**
 * Signing in to the embedded lake: e-mail address and password, or a one-time link that asks for a new password.
 *
 * @param config how clients reach the lake
 */
export function createLakeAuth(config: LakeConfig): AuthStore {
  const session = new Session(config.projectId);
  const accounts = new Accounts(config.apiHost);
  const link = oneTimeLinkIn(window);
  const visitor = createClient(config);

  const state = session.token.pipe(
    // A session that replaces an earlier one leaves the Studio as it is, and what is being typed with it.
    map((token) => token !== null),
    distinctUntilChanged(),
    switchMap((isSignedIn) => {
      const token = session.current;
      if (!isSignedIn || token === null || link.present) return of(signedOut(visitor));
      return from(whoAmI(createClient({ ...config, token }), session)).pipe(
        map((currentUser) => (currentUser ? signedIn(currentUser, token) : signedOut(visitor))),
      );
    }),
    shareReplay(1),
  );

  function signedIn(currentUser: CurrentUser, token: string): AuthState {
    const presentUser = () => whoIs(createClient({ ...config, token: session.current ?? token }));
    const send = sessionFetch(config.resolveFetch(), {
      token: () => session.current,
      hasSameRole: async () => (await presentUser())?.role === currentUser.role,
      signInAgain: (reason) => signInAgain(reason, (next) => session.start(next)),
    });
    const client = createClient({ ...config, token, resolveFetch: () => send });
    return { authenticated: true, currentUser, client };
  }

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
  const user = await whoIs(client);
  if (!user) session.end();
  return user;
}

/** Whom a client speaks for; `null` when its session does not count any more. */
async function whoIs(client: SanityClient): Promise<CurrentUser | null> {
  try {
    return parseAnswer(userSchema, await client.request<unknown>({ url: '/users/me' }));
  } catch (error) {
    if (!(error instanceof ClientError) || error.statusCode !== 401) throw error;
    return null;
  }
}
