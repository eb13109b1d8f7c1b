import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import WebSocket from 'ws';
import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake();
});
afterAll(() => lake.remove());

interface Member {
  id: string;
  email: string;
  token: string;
}

const password = 'correct horse battery';
let members = 0;

/** Someone who was invited and has signed in. */
async function invited(): Promise<Member> {
  const email = `member${(members += 1)}@example.org`;
  const body = { email, name: email, role: 'editor' };
  const { link, user } = await lake.client.request<{ link: string; user: { id: string } }>({
    url: '/projects/stillpoint/invitations',
    method: 'POST',
    body,
  });
  const acceptance = { url: '/auth/link', method: 'POST', body: { link, password } };
  const { token } = await lake.visitor.request<{ token: string }>(acceptance);
  return { id: user.id, email, token };
}

const asMember = ({ token }: Member) => lake.client.withConfig({ token });

const remove = ({ id }: Member): Promise<unknown> =>
  lake.client.request({ url: `/projects/stillpoint/users/${id}`, method: 'DELETE' });

const ways: [string, (member: Member) => Promise<unknown>][] = [
  ['is removed', remove],
  [
    'is removed on the command line',
    ({ email }) =>
      promisify(execFile)(process.execPath, ['sanity/lake/user.ts', 'remove', email], {
        env: { ...process.env, LAKE_DIR: lake.directory },
      }),
  ],
  [
    'gets another role',
    ({ id }) =>
      lake.client.request({ url: `/projects/stillpoint/users/${id}`, method: 'PATCH', body: { role: 'viewer' } }),
  ],
  ['signs out', (member) => asMember(member).request({ url: '/auth/logout', method: 'POST' })],
  [
    'changes the password',
    (member) =>
      asMember(member).request({
        url: '/auth/password',
        method: 'POST',
        body: { current: password, next: 'another long password' },
      }),
  ],
  [
    'has been signed in for too long',
    async ({ id }) => {
      const database = new DatabaseSync(join(lake.directory, 'lake.db'));
      database.prepare('UPDATE sessions SET expires = 1 WHERE user_id = ?').run(id);
      database.close();
    },
  ],
];

let documents = 0;
/** Changes a draft, which every stream here hears of; answers its id. */
async function draft(name: string): Promise<string> {
  const _id = `drafts.${name}${(documents += 1)}`;
  await lake.client.create({ _id, _type: 'note' });
  return _id;
}

const listen = '/v2025-02-19/data/listen/production?query=*&includeAllVersions=true';

describe.each([
  ['listener', listen, (heard: string) => heard],
  ['reader of live events', '/v2025-02-19/data/live/events/production?includeDrafts=true', () => 'event: message'],
])('a %s', (_what, path, sign) => {
  it.each(ways)('who %s hears no more', async (_how, take) => {
    const member = await invited();
    const response = await fetch(lake.url + path, { headers: { authorization: `Bearer ${member.token}` } });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let before = '';
    const heard = await draft('heard');
    while (!before.includes(sign(heard))) before += (await reader.read()).value;
    await take(member);
    await draft('secret');
    let after = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) after += part.value;
    // Heartbeats come every 15 s, and taking access may take that long on a loaded machine.
    expect(after.replaceAll(':\n\n', '')).toBe('');
  });
});

it('a listener over a WebSocket who is removed hears no more', async () => {
  const member = await invited();
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v1/multiplex/production`);
  const texts: string[] = [];
  const ended = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      texts.push(String(data));
      if (texts.at(-1) === '{"end":1}') resolve();
    });
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ open: 1, url: listen, headers: { authorization: `Bearer ${member.token}` } }));
  while (!texts.join('').includes('welcome')) await once(socket, 'message');
  await remove(member);
  await draft('secret');
  await ended;
  expect(texts.join('')).not.toContain('secret');
  socket.close();
});

describe('in the room of those who are present', () => {
  let ids = 0;
  async function entered(token: string) {
    const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v1/socket/production`);
    const texts: string[] = [];
    socket.on('message', (data: Buffer) => texts.push(String(data)));
    await once(socket, 'open');
    const call = async (method: string, params: object = {}) => {
      const id = String((ids += 1));
      socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
      while (!texts.some((text) => text.includes(`"id":"${id}"`))) await once(socket, 'message');
    };
    await call('authorization', { authorization: `Bearer ${token}` });
    await call('presence_subscribe');
    return { socket, texts, call };
  }

  it('one who is removed hears no more, and is gone for the others', async () => {
    const member = await invited();
    const [leaver, other] = [await entered(member.token), await entered(lake.adminToken)];
    await leaver.call('presence_announce', { data: { sessionId: 'leaver', locations: [] } });
    await remove(member);
    const closed = once(leaver.socket, 'close');
    await other.call('presence_announce', { data: { sessionId: 'secret', locations: [] } });
    expect((await closed)[0]).toBe(4001);
    expect(leaver.texts.join('')).not.toContain('secret');
    while (!other.texts.some((text) => text.includes('"disconnect"'))) await once(other.socket, 'message');
    other.socket.close();
  });

  it('one who is removed can say no more', async () => {
    const member = await invited();
    const [leaver, other] = [await entered(member.token), await entered(lake.adminToken)];
    await remove(member);
    leaver.socket.send(
      JSON.stringify({ jsonrpc: '2.0', id: 'x', method: 'presence_announce', params: { data: { secret: 1 } } }),
    );
    expect((await once(leaver.socket, 'close'))[0]).toBe(4001);
    await other.call('presence_rollcall');
    expect(other.texts.join('')).not.toContain('secret');
    other.socket.close();
  });
});

it.each(['/v1/data/mutate/production', '/v1/assets/files/production'])(
  'a request to %s that began before its sender was removed is refused',
  async (path) => {
    const member = await invited();
    const headers = { authorization: `Bearer ${member.token}`, expect: '100-continue' };
    const outgoing = request(lake.url + path, { method: 'POST', headers });
    outgoing.flushHeaders();
    await once(outgoing, 'continue');
    outgoing.write('{"mutations":[{"create":{"_id":"late","_type":"note"}}');
    await remove(member);
    outgoing.end(']}');
    const [response] = (await once(outgoing, 'response')) as [NodeJS.ReadableStream & { statusCode: number }];
    expect([response.statusCode, await text(response)]).toEqual([403, expect.stringContaining('send it again')]);
    expect(await lake.client.getDocument('late')).toBeUndefined();
  },
);
