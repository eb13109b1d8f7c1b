import { sessionFetch } from '#sanity/studio/auth/session-fetch.ts';

type Send = Parameters<typeof sessionFetch>[0];

/** A lake that takes one token only, and what a request to it comes to. */
function lake({ takes, status = 401 }: { takes: string; status?: number }) {
  const seen: string[] = [];
  const send = (async (_url: string, init?: { headers?: unknown; body?: unknown }) => {
    const token = new Headers(init?.headers as HeadersInit).get('authorization')?.slice('Bearer '.length) ?? '';
    seen.push(`${token} ${String(init?.body)}`);
    return new Response(null, { status: token === takes ? 200 : status });
  }) as unknown as Send;
  return { send, seen };
}

test('a request of a session that ended waits, and is sent anew with the next one', async () => {
  let token = 'old';
  const { send, seen } = lake({ takes: 'new' });
  const signInAgain = jest.fn(async () => void (token = 'new'));
  const request = sessionFetch(send, { token: () => token, hasSameRole: async () => true, signInAgain });
  const response = await request('/mutate', { method: 'POST', body: 'typed' });
  expect(response.status).toBe(200);
  expect(seen).toEqual(['old typed', 'new typed']);
  expect(signInAgain).toHaveBeenCalledWith('signed-out');
});

test('what a role never allowed is refused; what it no longer allows waits', async () => {
  const { send } = lake({ takes: 'new', status: 403 });
  let token = 'old';
  const signInAgain = jest.fn(async () => void (token = 'new'));
  const options = { token: () => token, signInAgain };
  const viewer = sessionFetch(send, { ...options, hasSameRole: async () => true });
  expect((await viewer('/mutate', {})).status).toBe(403);
  const demoted = sessionFetch(send, { ...options, hasSameRole: async () => false });
  expect((await demoted('/mutate', {})).status).toBe(200);
  expect(signInAgain.mock.calls).toEqual([['role-changed']]);
});

test('a session that another tab brought is used without asking', async () => {
  const tokens = ['old', 'new', 'new'];
  const { send } = lake({ takes: 'new' });
  const signInAgain = jest.fn();
  const request = sessionFetch(send, {
    token: () => tokens.shift() ?? 'new',
    hasSameRole: async () => true,
    signInAgain,
  });
  expect((await request('/query', {})).status).toBe(200);
  expect(signInAgain).not.toHaveBeenCalled();
});

test('a request that is given up meanwhile ends', async () => {
  let token = 'old';
  const { send } = lake({ takes: 'new' });
  const gone = new AbortController();
  const request = sessionFetch(send, {
    token: () => token,
    hasSameRole: async () => true,
    signInAgain: async () => {
      token = 'new';
      gone.abort();
    },
  });
  await expect(request('/query', { signal: gone.signal })).rejects.toThrow(/abort/);
});
