import { type ClientConfig } from '@sanity/client';
import { type Loss } from './lost-session.ts';

type ClientFetch = ReturnType<NonNullable<ClientConfig['resolveFetch']>>;

interface SessionFetchOptions {
  /** The session's token at this moment. */
  token: () => string | null;
  /** Tells whether the person still has the role with which the Studio was opened. */
  hasSameRole: () => Promise<boolean>;
  /** Resolves when the person has signed in again. */
  signInAgain: (reason: Loss) => Promise<void>;
}

/**
 * A `fetch` for `@sanity/client` that sends each request with the present session. When the session has ended, or its role
 * no longer allows what is sent, the request waits until the person has signed in again and is then sent anew: what they
 * typed is in the Studio all the while.
 */
export function sessionFetch(send: ClientFetch, options: SessionFetchOptions): ClientFetch {
  return async (url, init) => {
    for (;;) {
      const token = options.token();
      const headers = new Headers(init?.headers as HeadersInit | undefined);
      if (token !== null) headers.set('authorization', `Bearer ${token}`);
      const response = await send(url, { ...init, headers } as typeof init);
      const loss = await lossOf(response.status, options);
      if (!loss) return response;
      // Another request, or another tab, may have brought a new session meanwhile.
      if (options.token() === token) await options.signInAgain(loss);
      init?.signal?.throwIfAborted();
    }
  };
}

async function lossOf(status: number, { hasSameRole }: SessionFetchOptions): Promise<Loss | undefined> {
  if (status === 401) return 'signed-out';
  return status === 403 && !(await hasSameRole()) ? 'role-changed' : undefined;
}
