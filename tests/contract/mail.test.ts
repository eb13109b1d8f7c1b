import { Accounts } from '#sanity/studio/auth/accounts.ts';
import { type ReceivedMail, type Refuse, smtpServer, textOf } from '#tests/support/smtp-server.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

const refusing = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

let refuse: Refuse | undefined;
let smtp: Awaited<ReturnType<typeof smtpServer>>;
let lake: TestLake;
const mailTo = (url: string) => ({
  smtpUrl: url,
  from: 'Rose Street <studio@example.org>',
  siteUrl: 'https://site.example',
});

beforeAll(async () => {
  smtp = await smtpServer((stage, address) => refuse?.(stage, address) ?? null);
  lake = await testLake({ mail: mailTo(smtp.url) });
});
beforeEach(() => {
  refuse = undefined;
  smtp.mails.length = 0;
});
afterAll(async () => {
  await lake.remove();
  await smtp.close();
});

const call = async (method: string, path: string, body?: unknown, at = lake) => {
  const response = await fetch(`${at.url}/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${at.adminToken}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text, body: (text ? JSON.parse(text) : null) as Record<string, unknown> };
};

const invite = (email: string, name = 'Ada Byron', at = lake) =>
  call('POST', '/projects/stillpoint/invitations', { email, name, role: 'editor' }, at);

const linkIn = (mail: ReceivedMail) => /https:\/\/site\.example\/studio#sign-in=([\w-]+)/.exec(textOf(mail))?.[1];

const problemOf = async (email: string, at = lake) => {
  const { body } = await call('GET', '/projects/stillpoint/users', undefined, at);
  return (body as unknown as { email: string; mailProblem: string | null }[]).find((user) => user.email === email)
    ?.mailProblem;
};

/** Waits for a condition that a message which was asked for brings about. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}

test('an invitation is mailed, with a link that works, and the same link is answered', async () => {
  const { status, body } = await invite('ada@example.org');
  expect([status, body['mail']]).toEqual([200, { sent: true }]);
  expect(smtp.mails).toEqual([expect.objectContaining({ from: 'studio@example.org', to: ['ada@example.org'] })]);
  expect(smtp.mails[0]!.raw).toMatch(/^Subject: Your invitation to site\.example\r$/m);
  const link = linkIn(smtp.mails[0]!);
  expect(link).toBe(body['link']);
  expect((await call('POST', '/auth/link', { link, password: 'correct horse battery' })).status).toBe(200);
});

test.each([
  'Ada\r\nBcc: eve@example.org',
  'Ada" <eve@example.org>, "x',
  'Ada\u0000\u2028\nSubject: x',
  'Ада, Ева <e@e.e>',
])('the name %j adds no recipient and no header', async (name) => {
  const email = `hostile-${smtp.mails.length}-${Math.random()}@example.org`;
  await invite(email, name);
  expect(smtp.mails.map(({ to }) => to)).toEqual([[email]]);
  const [head = ''] = smtp.mails[0]!.raw.split('\r\n\r\n');
  const names = head.split(/\r\n(?![ \t])/).map((line) => line.split(':')[0]);
  expect(names.filter((header) => /^(to|cc|bcc|subject)$/i.test(header!))).toEqual(['To', 'Subject']);
});

test.each(['recipient', 'data'] as const)(
  'a message that the server refuses (%s) is told to administrators alone, and the link works all the same',
  async (refused) => {
    refuse = (stage) => (stage === refused ? refusing(550, 'No such mailbox here') : null);
    const email = `nobody-${refused}@example.org`;
    const { status, body } = await invite(email);
    expect([status, body['mail']]).toEqual([
      200,
      { sent: false, problem: expect.stringContaining('No such mailbox here') as string },
    ]);
    expect(await problemOf(email)).toContain('No such mailbox here');
    expect(lake.events.at(-1)).toMatchObject({ level: 'error', error: expect.stringContaining('550') as string });
    refuse = undefined;
    const accepted = await call('POST', '/auth/link', { link: body['link'], password: 'correct horse battery' });
    expect(accepted.status).toBe(200);
    expect(await problemOf(email)).toBeNull();
    const own = await fetch(`${lake.url}/v1/projects/stillpoint/users`, {
      headers: { authorization: `Bearer ${String(accepted.body['token'])}` },
    });
    expect(await own.text()).not.toContain('mailProblem');
  },
);

test('a mail server that cannot be reached is told, and a later message takes the note away', async () => {
  const gone = await smtpServer();
  await gone.close();
  const cut = await testLake({ mail: mailTo(gone.url) });
  const { body } = await invite('late@example.org', 'Ada', cut);
  expect(body).toMatchObject({
    link: expect.any(String) as string,
    mail: { sent: false, problem: expect.stringContaining('ECONNREFUSED') as string },
  });
  const again = await cut.restart({ mail: mailTo(smtp.url) });
  expect(await problemOf('late@example.org', again)).toContain('ECONNREFUSED');
  expect((await invite('late@example.org', 'Ada', again)).body).toMatchObject({ mail: { sent: true } });
  expect(await problemOf('late@example.org', again)).toBeNull();
  await again.remove();
});

test('a lost password: the answer does not tell who has an account, and a mailbox gets five messages a day', async () => {
  await invite('lost@example.org');
  smtp.mails.length = 0;
  const ask = (email: string) => call('POST', '/auth/lost-password', { email });
  const unknown = await ask('unknown@example.org');
  for (let times = 0; times < 7; times += 1) expect(await ask('LOST@example.org')).toEqual(unknown);
  expect(unknown).toEqual({ status: 202, text: '', body: null });
  await until(() => smtp.mails.length === 5);
  // One that comes later shows that no sixth was on its way.
  await invite('after@example.org');
  expect(smtp.mails.map(({ to }) => to[0])).toEqual([
    ...Array.from({ length: 5 }, () => 'lost@example.org'),
    'after@example.org',
  ]);
  // Whichever is used first, the others are void then.
  const statuses: number[] = [];
  for (const mail of smtp.mails.slice(0, 5))
    statuses.push((await call('POST', '/auth/link', { link: linkIn(mail), password: 'correct horse battery' })).status);
  expect(statuses.toSorted()).toEqual([200, 401, 401, 401, 401]);
  expect((await call('POST', '/auth/lost-password', { email: 'no address' })).status).toBe(400);
});

test('a stranger who asks does not void the link that an administrator handed over', async () => {
  const { link } = (await invite('invited@example.org')).body;
  smtp.mails.length = 0;
  await call('POST', '/auth/lost-password', { email: 'invited@example.org' });
  await until(() => smtp.mails.length === 1);
  expect((await call('POST', '/auth/link', { link, password: 'correct horse battery' })).status).toBe(200);
});

test('one address asks twenty times a day, whether accounts exist or not', async () => {
  const other = await testLake({ mail: mailTo(smtp.url) });
  const statuses: number[] = [];
  for (let times = 0; times < 22; times += 1)
    statuses.push((await call('POST', '/auth/lost-password', { email: `n${times}@example.org` }, other)).status);
  expect(statuses).toEqual([...Array.from({ length: 20 }, () => 202), 429, 429]);
  await other.remove();
});

test('a lost password whose message is refused is told to administrators', async () => {
  await invite('full@example.org');
  refuse = () => refusing(552, 'Mailbox full');
  await new Accounts(lake.url).mailLink('full@example.org');
  await until(async () => (await problemOf('full@example.org')) !== null);
  expect(await problemOf('full@example.org')).toContain('Mailbox full');
});

test('without a mail server links are handed over by hand, and the sign-in form knows', async () => {
  const plain = await testLake();
  expect((await invite('by-hand@example.org', 'Ada', plain)).body).not.toHaveProperty('mail');
  expect((await call('GET', '/auth/lost-password', undefined, plain)).body).toEqual({ available: false });
  expect((await call('POST', '/auth/lost-password', { email: 'by-hand@example.org' }, plain)).status).toBe(404);
  expect((await call('GET', '/auth/lost-password')).body).toEqual({ available: true });
  await plain.remove();
});
