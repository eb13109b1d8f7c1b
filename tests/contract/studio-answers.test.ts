import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { firstValueFrom } from 'rxjs';
import { type AuthState } from 'sanity';
import { Accounts } from '#sanity/studio/auth/accounts.ts';
import { publishState } from '#sanity/studio/publish/publish-state.ts';
import { Members } from '#sanity/studio/staff/members.ts';
import { freePort } from '../support/free-port.ts';
import { clientFor, type TestLake, testLake } from './support/test-lake.ts';

const password = 'correct horse battery';
const person = { name: 'Ada', email: 'ada@example.org' };

/** What the Studio knows of someone whose browser keeps this token. */
async function signedIn(lake: TestLake, token: string): Promise<AuthState> {
  const kept = new Map([['stillpoint.session.stillpoint', token]]);
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => kept.delete(key),
  };
  Object.assign(globalThis, { window: Object.assign(new EventTarget(), { location: { hash: '' } }), localStorage });
  const { createLakeAuth } = await import('#sanity/studio/auth/lake-auth.ts');
  const { state } = createLakeAuth({
    ...clientFor(lake.url).config(),
    apiHost: lake.url,
    projectId: 'stillpoint',
    resolveFetch: () => (url, init) => fetch(url, init as RequestInit),
  });
  try {
    return await firstValueFrom(state);
  } finally {
    for (const name of ['window', 'localStorage']) Reflect.deleteProperty(globalThis, name);
  }
}

describe('what the lake answers is understood:', () => {
  let lake: TestLake;
  beforeAll(async () => {
    lake = await testLake();
  });
  afterAll(() => lake.remove());

  test('an invitation, the link, signing in and out, and the list of who may', async () => {
    const members = new Members(lake.client);
    const accounts = new Accounts(lake.url);
    const { link } = await members.invite({ ...person, role: 'editor' });
    expect(await accounts.checkLink(link)).toEqual(person);
    const token = await accounts.acceptLink(link, password);
    expect(await new Members(clientFor(lake.url, token)).all()).toContainEqual({
      id: expect.any(String) as string,
      displayName: person.name,
      email: person.email,
      isCurrentUser: true,
      roles: [{ name: 'editor' }],
    });
    expect(await signedIn(lake, token)).toMatchObject({
      authenticated: true,
      currentUser: { ...person, role: 'editor', roles: [{ name: 'editor', title: 'Editor' }] },
    });
    expect(await accounts.canMailLink()).toBe(false);
    const again = await accounts.signIn(person.email, password);
    await accounts.signOut(again);
    expect(await signedIn(lake, again)).toMatchObject({ authenticated: false });
    const { message } = (await (
      await fetch(`${lake.url}/v1/auth/login`, { method: 'POST', body: JSON.stringify({ ...person, password: 'x' }) })
    ).json()) as { message: string };
    await expect(accounts.signIn(person.email, 'x')).rejects.toThrow(message);
  });
});

describe('what is no answer of the lake', () => {
  let answer: RequestListener;
  let stranger: Server;
  let url: string;
  beforeAll(async () => {
    stranger = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    stranger.closeAllConnections();
    stranger.close();
  });

  const html: RequestListener = (_, response) => response.setHeader('content-type', 'text/html').end('<h1>Hello</h1>');
  const json =
    (body: unknown): RequestListener =>
    (_, response) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  const useless: [string, RequestListener][] = [
    ['a page of HTML', html],
    ['nothing', (_, response) => response.end()],
    ['null', json(null)],
    ['another form', json({ token: 7, link: 7, paths: 'none', name: 'Ada' })],
  ];
  const words = 'The answer cannot be understood: reload the Studio';

  test.each(useless)('%s is told in words to who signs in', async (_, given) => {
    answer = given;
    const accounts = new Accounts(url);
    await expect(accounts.signIn(person.email, password)).rejects.toThrow(words);
    await expect(accounts.checkLink('link')).rejects.toThrow(words);
    await expect(accounts.acceptLink('link', password)).rejects.toThrow(words);
  });

  test.each(useless)('%s is told in words to who looks after the staff', async (_, given) => {
    answer = given;
    const members = new Members(clientFor(url, 'token'));
    await expect(members.all()).rejects.toThrow(words);
    await expect(members.newLink('somebody')).rejects.toThrow(words);
  });

  test.each(useless)('%s is told in words to who publishes', async (_, given) => {
    answer = given;
    // A browser knows the address of its page.
    const send = fetch;
    Object.assign(globalThis, { localStorage: { getItem: () => null } });
    const here = jest.spyOn(globalThis, 'fetch').mockImplementation((path) => send(new URL(String(path), url)));
    await expect(publishState(clientFor(url), 'a', undefined)).rejects.toThrow(words);
    here.mockRestore();
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  test('a proxy that cannot reach the lake, and a network that cannot reach the proxy, say what to do', async () => {
    answer = (_, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
    await expect(new Accounts(url).signIn(person.email, password)).rejects.toThrow(
      'The content cannot be reached at the moment (status 502): try again in a minute.',
    );
    const closed = new Accounts(`http://127.0.0.1:${await freePort()}`);
    await expect(closed.signIn(person.email, password)).rejects.toThrow('The site cannot be reached: check');
  });
});
