import WebSocket from 'ws';
import { clientFor, type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake();
});
afterAll(() => lake.remove());

const request = (url: string, options = {}) => lake.client.request<unknown>({ url, ...options });

describe('what the Studio asks', () => {
  it('who am I', async () => {
    expect(await request('/users/me')).toMatchObject({ role: 'administrator', roles: [{ name: 'administrator' }] });
    expect(await lake.visitor.request({ url: '/users/me' })).toEqual({});
    await expect(lake.visitor.request({ url: '/auth/id' })).rejects.toMatchObject({ statusCode: 401 });
  });

  it('who wrote something, also when that was a program', async () => {
    const { id } = (await request('/users/me')) as { id: string };
    const person = { email: 'grace@example.org', name: 'Grace', role: 'viewer' };
    const { link } = (await request('/projects/stillpoint/invitations', { method: 'POST', body: person })) as {
      link: string;
    };
    const body = { link, password: 'a quiet place to rest' };
    const { token } = (await request('/auth/link', { method: 'POST', body })) as { token: string };
    const grace = clientFor(lake.url, token);
    expect(await grace.request({ url: `/users/${id}` })).toMatchObject({
      id,
      displayName: expect.stringMatching(/\w/) as string,
    });
    await expect(request('/users/p-nobody')).rejects.toMatchObject({ statusCode: 404 });
  });

  it('its preferences, which are kept', async () => {
    await request('/users/me/keyvalue', { method: 'PUT', body: [{ key: 'panel.size', value: { w: 3 } }] });
    lake = await lake.restart();
    expect(await request('/users/me/keyvalue/panel.size,unknown')).toEqual([
      { key: 'panel.size', value: { w: 3 } },
      { key: 'unknown', value: null },
    ]);
  });

  it('the project, its datasets, and what may be done there', async () => {
    expect(await request('/projects/stillpoint')).toMatchObject({ id: 'stillpoint', isBlocked: false });
    expect(await request('/projects/stillpoint/datasets')).toMatchObject([{ name: 'production' }]);
    expect(await request('/projects/stillpoint/datasets?datasetProfile=comments&addonFor=production')).toEqual([]);
    expect(await request('/projects/stillpoint/datasets/production/acl')).toMatchObject([
      { filter: '_id in path("**")', permissions: expect.arrayContaining(['read', 'create', 'update']) },
    ]);
    await expect(lake.visitor.request({ url: '/projects/stillpoint' })).rejects.toMatchObject({ statusCode: 401 });
  });

  it.each([
    ['/features', ['contentReleases', 'singleDocRelease', 'studioComments']],
    ['/journey/announcements', []],
    ['/journey/anything', null],
    ['/intake/telemetry-status', { status: 'denied' }],
    ['/schedules/stillpoint/production?limit=1', { schedules: [] }],
    ['/data/references/production/documents/a/to', { totalCount: 0, references: [] }],
    ['/check/cors', { result: { allowed: true, withCredentials: true } }],
  ])('%s, quietly', async (url, answer) => {
    expect(await request(url)).toEqual(answer);
  });
});

/** A socket and what it hears, in order. */
async function connect(path: string, origin?: string) {
  const socket = new WebSocket(lake.url.replace('http', 'ws') + path, origin ? { origin } : {});
  const heard: string[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', (data: Buffer) => {
    heard.push(data.toString());
    for (const wake of waiting.splice(0)) wake();
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const next = async (pick: (message: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> => {
    for (;;) {
      const found = heard.map((text) => JSON.parse(text) as Record<string, unknown>).find(pick);
      if (found) return found;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  return {
    socket,
    next,
    send: (message: object) => {
      socket.send(JSON.stringify(message));
    },
  };
}

describe('presence', () => {
  it('is passed on to everyone who listens', async () => {
    const [ada, ben] = await Promise.all([
      connect('/v2022-06-30/socket/production?tag=x'),
      connect('/v1/socket/production'),
    ]);
    for (const { send, next } of [ada, ben]) {
      send({
        jsonrpc: '2.0',
        id: '1',
        method: 'authorization',
        params: { authorization: `Bearer ${lake.adminToken}` },
      });
      await next(({ id }) => id === '1');
    }
    ada.send({ jsonrpc: '2.0', id: '2', method: 'presence_subscribe', params: {} });
    const { result: subscription } = await ada.next(({ id }) => id === '2');
    const state = { sessionId: 's', locations: [{ documentId: 'a' }] };
    ben.send({ jsonrpc: '2.0', id: '3', method: 'presence_announce', params: { data: state } });
    const heard = await ada.next(({ method }) => method === 'presence_subscription');
    expect(heard).toMatchObject({ params: { subscription, result: { type: 'state', m: state } } });
    ben.socket.close();
    await ada.next(
      ({ params }) => (params as { result?: { type: string } } | undefined)?.result?.type === 'disconnect',
    );
    ada.socket.close();
  });

  it('is not for visitors', async () => {
    const { send, next, socket } = await connect('/v1/socket/production');
    send({ jsonrpc: '2.0', id: '1', method: 'presence_subscribe', params: {} });
    expect(await next(({ id }) => id === '1')).toMatchObject({ error: { code: 4001 } });
    socket.close();
  });
});

describe('many event streams over one socket', () => {
  it('each arrive as the HTTP endpoint would answer', async () => {
    const { send, next, socket } = await connect('/v1/multiplex/production', 'http://localhost:3000');
    const url = '/v2025-02-19/data/listen/production?query=*&includeAllVersions=true';
    send({ open: 1, url, headers: { authorization: `Bearer ${lake.adminToken}` } });
    send({ open: 2, url });
    expect(await next(({ head }) => head === 1)).toMatchObject({ status: 200 });
    await next(({ data, text }) => data === 1 && String(text).includes('event: welcome'));
    await next(({ data, text }) => data === 2 && String(text).includes('event: welcome'));
    await lake.client.create({ _id: 'drafts.many', _type: 'note' });
    await lake.client.create({ _id: 'many', _type: 'note' });
    await next(({ data, text }) => data === 1 && String(text).includes('"drafts.many"'));
    const public_ = await next(({ data, text }) => data === 2 && String(text).includes('event: mutation'));
    expect(String(public_['text'])).not.toContain('drafts.many');
    send({ open: 3, url, headers: { authorization: 'Bearer wrong' } });
    expect(await next(({ head }) => head === 3)).toMatchObject({ status: 401 });
    send({ close: 1 });
    socket.close();
  });

  it.each([
    ['a foreign origin', '/v1/multiplex/production', 'https://evil.example'],
    ['another dataset', '/v1/multiplex/other', undefined],
    ['another path', '/v2021-10-21/data/query/production', undefined],
  ])('refuses %s', async (_name, path, origin) => {
    await expect(connect(path, origin)).rejects.toThrow(/40[34]/);
  });

  it('opens nothing but event streams', async () => {
    const { send, socket } = await connect('/v1/multiplex/production');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    send({ open: 1, url: '/v2021-10-21/data/query/production?query=*' });
    expect(await closed).toBe(1008);
  });
});
