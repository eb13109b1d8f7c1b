import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { clientFor, type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake();
});
afterAll(() => lake.remove());

const password = 'correct horse battery';

const post = async (path: string, body: unknown, token?: string) => {
  const response = await fetch(`${lake.url}/v1${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  return { status: response.status, body: (await response.json().catch(() => null)) as Record<string, never> };
};

const script = 'sanity/lake/user.ts';

/** Runs `npm run lake:user` beside the running lake. */
const user = async (...args: string[]): Promise<string> => {
  const env = { ...process.env, LAKE_DIR: lake.directory, SITE_URL: 'https://site.example' };
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], { env });
  return stdout;
};

/** Adds a user and signs them in; answers the session token. */
async function invited(email: string, role: string): Promise<string> {
  const { body } = await post('/projects/stillpoint/invitations', { email, name: email, role }, lake.adminToken);
  const accepted = await post('/auth/link', { link: body['link'], password });
  return accepted.body['token']!;
}

describe('the owner', () => {
  it('of a new lake says who they are, by a link that its own scripts may ask for', async () => {
    expect((await post('/auth/owner-link', {})).status).toBe(403);
    const { body } = await post('/auth/owner-link', {}, lake.adminToken);
    const link = body['link'];
    expect((await post('/auth/link/check', { link })).body).toEqual({ email: '', name: 'Owner' });
    expect((await post('/auth/link', { link, password })).status).toBe(400);
    const identity = { email: 'first@example.org', name: 'Ada' };
    expect((await post('/auth/link', { link, password, identity })).body).toMatchObject({
      user: { ...identity, role: 'administrator' },
    });
    expect((await post('/auth/login', { email: 'first@example.org', password })).status).toBe(200);
    expect((await post('/auth/owner-link', {}, lake.adminToken)).body).toEqual({ link: null });
  });

  it('comes in by a one-time link from the command line, which works once', async () => {
    const printed = await user('add', 'owner@example.org', '--name', 'Ada');
    const link = /https:\/\/site\.example\/studio#sign-in=(\S+)/.exec(printed)?.[1];
    expect((await post('/auth/link/check', { link })).body).toEqual({ email: 'owner@example.org', name: 'Ada' });
    expect((await post('/auth/link', { link, password: 'short' })).status).toBe(400);
    expect(await post('/auth/link', { link, password: 'password1234' })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('easily guessed') as string },
    });
    const { status, body } = await post('/auth/link', { link, password });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { token: expect.any(String), user: { role: 'administrator' } },
    });
    expect((await post('/auth/link', { link, password })).status).toBe(401);
    const me = await clientFor(lake.url, body['token']).request<{ name: string }>({ url: '/users/me' });
    expect(me).toMatchObject({ name: 'Ada', email: 'owner@example.org', role: 'administrator' });
  });

  it('gets a link to this machine when SITE_URL is empty, and to no doubled slash when it ends in one', async () => {
    const linkWith = async (SITE_URL: string) => {
      const env = { ...process.env, LAKE_DIR: lake.directory, PORT: '', SITE_URL };
      const { stdout } = await promisify(execFile)(process.execPath, [script, 'link', 'owner@example.org'], { env });
      return /^(http.*)#/m.exec(stdout)?.[1];
    };
    expect(await linkWith('')).toBe('http://localhost:3000/studio');
    expect(await linkWith('https://site.example/')).toBe('https://site.example/studio');
  });

  it('is told which folder holds no lake, and none is made there', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'no-lake-'));
    const env = { ...process.env, LAKE_DIR: empty };
    await expect(promisify(execFile)(process.execPath, [script, 'list'], { env })).rejects.toMatchObject({
      code: 1,
      stderr: `There is no lake in ${empty}: name its folder with LAKE_DIR, or start the site once, which makes it.\n`,
    });
    expect(await readdir(empty)).toEqual([]);
    await rm(empty, { recursive: true });
  });

  it('signs in with the password, whatever the case of the address', async () => {
    expect((await post('/auth/login', { email: 'Owner@Example.org', password })).status).toBe(200);
    expect(await user('list')).toContain('owner@example.org\tAda\tadministrator');
  });

  it('is told nothing about why a sign-in failed', async () => {
    const wrong = await post('/auth/login', { email: 'owner@example.org', password: 'not the password' });
    const unknown = await post('/auth/login', { email: 'nobody@example.org', password: 'not the password' });
    expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body]);
    expect(wrong.status).toBe(401);
  });
});

describe('roles', () => {
  it.each([
    ['viewer', 200, 403, 403],
    ['editor', 200, 200, 403],
    ['administrator', 200, 200, 200],
  ])('a %s reads drafts (%i), writes (%i), invites (%i)', async (role, reads, writes, invites) => {
    const token = await invited(`${role}@example.org`, role);
    const authorization = `Bearer ${token}`;
    const read = await fetch(`${lake.url}/v1/data/history/production/transactions/a`, { headers: { authorization } });
    const written = await post('/data/mutate/production', { mutations: [{ create: { _type: 'note' } }] }, token);
    const invitation = await post(
      '/projects/stillpoint/invitations',
      { email: `${role}2@example.org`, name: 'x', role: 'viewer' },
      token,
    );
    expect([read.status, written.status, invitation.status]).toEqual([reads, writes, invites]);
  });

  it('only an administrator makes a new link for somebody, and it takes the place of the earlier one', async () => {
    const token = await invited('forgetful@example.org', 'editor');
    const { id } = await clientFor(lake.url, token).request<{ id: string }>({ url: '/users/me' });
    const path = `/projects/stillpoint/users/${id}/link`;
    expect((await post(path, {}, token)).status).toBe(403);
    const [first, second] = [await post(path, {}, lake.adminToken), await post(path, {}, lake.adminToken)];
    const use = (link: unknown) => post('/auth/link', { link, password: 'one more long password' });
    expect((await use(first.body['link'])).status).toBe(401);
    expect((await use(second.body['link'])).status).toBe(200);
    expect((await post('/auth/login', { email: 'forgetful@example.org', password })).status).toBe(401);
  });

  it('can be changed and taken away, at once', async () => {
    const token = await invited('leaver@example.org', 'editor');
    const { id } = await clientFor(lake.url, token).request<{ id: string }>({ url: '/users/me' });
    await lake.client.request({ url: `/projects/stillpoint/users/${id}`, method: 'PATCH', body: { role: 'viewer' } });
    expect((await post('/data/mutate/production', { mutations: [] }, token)).status).toBe(403);
    await lake.client.request({ url: `/projects/stillpoint/users/${id}`, method: 'DELETE' });
    expect((await post('/data/mutate/production', { mutations: [] }, token)).status).toBe(401);
  });
});

describe('sessions', () => {
  it('end by signing out, here or everywhere, and by a change of password', async () => {
    const first = await invited('busy@example.org', 'editor');
    const second = (await post('/auth/login', { email: 'busy@example.org', password })).body['token']!;
    const third = (await post('/auth/login', { email: 'busy@example.org', password })).body['token']!;
    const counts = async (token: string) =>
      (await fetch(`${lake.url}/v1/auth/id`, { headers: { authorization: `Bearer ${token}` } })).status;
    expect((await post('/auth/logout', {}, third)).status).toBe(204);
    expect([await counts(first), await counts(second), await counts(third)]).toEqual([200, 200, 401]);
    const changed = await post('/auth/password', { current: password, next: 'another long password' }, second);
    expect([await counts(first), await counts(second), await counts(changed.body['token']!)]).toEqual([401, 401, 200]);
    await post('/auth/logout?everywhere=true', {}, changed.body['token']);
    expect(await counts(changed.body['token']!)).toBe(401);
  });

  it('expire, and say that they did', async () => {
    const token = await invited('sleeper@example.org', 'editor');
    const database = new DatabaseSync(join(lake.directory, 'lake.db'));
    database.exec('UPDATE sessions SET expires = 1');
    database.close();
    const { status, body } = await post('/data/mutate/production', { mutations: [] }, token);
    expect([status, body['errorCode']]).toEqual([401, 'SIO-401-AEX']);
  });

  it('leave no token or password in the database', async () => {
    const token = await invited('secret@example.org', 'editor');
    const database = new DatabaseSync(join(lake.directory, 'lake.db'), { readOnly: true });
    const tables = ['tokens', 'sessions', 'users', 'links'];
    const stored = JSON.stringify(tables.map((table) => database.prepare(`SELECT * FROM ${table}`).all()));
    database.close();
    for (const secret of [token, lake.adminToken, password]) expect(stored).not.toContain(secret);
  });
});

describe('guessing', () => {
  it('locks the account out', async () => {
    await invited('victim@example.org', 'editor');
    const guess = () => post('/auth/login', { email: 'victim@example.org', password: 'a wrong password' });
    const statuses = (await Promise.all(Array.from({ length: 12 }, guess))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect((await post('/auth/login', { email: 'victim@example.org', password })).status).toBe(429);
  });

  it('the present password, to change it, is stopped too', async () => {
    const token = await invited('left-open@example.org', 'editor');
    const guess = () => post('/auth/password', { current: 'a wrong password', next: 'another long password' }, token);
    const statuses = (await Promise.all(Array.from({ length: 12 }, guess))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect((await post('/auth/password', { current: password, next: 'another long password' }, token)).status).toBe(
      429,
    );
  });

  it('links costs the lake no hashing, and locks the address out', async () => {
    // With passwords as costly as in use, so that they are the last to be answered.
    const other = await testLake({ passwordCost: undefined });
    const order: string[] = [];
    const ask = async (path: string, body: object) => {
      const { status } = await fetch(`${other.url}/v1${path}`, { method: 'POST', body: JSON.stringify(body) });
      order.push(path);
      return status;
    };
    const login = () => ask('/auth/login', { email: 'nobody@example.org', password });
    const logins = Array.from({ length: 6 }, login);
    const guess = () => ask('/auth/link', { link: 'unknown', password });
    const statuses = await Promise.all(Array.from({ length: 40 }, guess));
    await Promise.all(logins);
    // Six passwords are hashed, one after another or two at a time; no guess waits for the last.
    expect(order.at(-1)).toBe('/auth/login');
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    await other.remove();
  });

  it('a link is used once, however often at the same time', async () => {
    const other = await testLake();
    const invitation = { email: 'twice@example.org', name: 'x', role: 'viewer' };
    const { link } = await other.client.request<{ link: string }>({
      url: '/projects/stillpoint/invitations',
      method: 'POST',
      body: invitation,
    });
    const use = () =>
      fetch(`${other.url}/v1/auth/link`, { method: 'POST', body: JSON.stringify({ link, password }) }).then(
        ({ status }) => status,
      );
    expect((await Promise.all([use(), use(), use()])).toSorted()).toEqual([200, 401, 401]);
    await other.remove();
  });
});

describe('another address than loopback', () => {
  it('is refused while no administrator has a password', async () => {
    const other = await testLake();
    await expect(other.restart({ host: '0.0.0.0' })).rejects.toThrow(/HOST=0\.0\.0\.0 .*npm run lake:user/);
  });

  it('is fine once one has', async () => {
    lake = await lake.restart({ host: '0.0.0.0' });
    expect((await fetch(`http://127.0.0.1:${new URL(lake.url).port}/ping`)).status).toBe(200);
  });
});
