import { type BrowserContextOptions, type Locator, type Page } from 'playwright-core';

import { eventually } from '#tests/support/eventually.ts';
import { patience } from '#tests/support/patience.mjs';
import { client, newLastingPage, newPage, site } from '../support/site.ts';

// Several Studios start in one test.
jest.setTimeout(patience(300_000));

/** How long the Studio may take to start or to answer on a small, busy machine. */
export const PATIENCE_MS = patience(60_000);

const PASSWORD = 'a quiet place to rest';
let people = 0;

/** Someone who works in the Studio. */
export interface Member {
  email: string;
  password: string;
  token: string;
}

/** A lake, and a token of an administrator. */
type LakeAccess = Pick<typeof site, 'lakeUrl' | 'adminToken'>;

async function post(path: string, body: object, lake: LakeAccess = site): Promise<Record<string, unknown>> {
  const answer = await fetch(`${lake.lakeUrl}/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${lake.adminToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}

/** Invites someone; returns the secret of their one-time link. */
export async function invite(email: string, role = 'administrator', name = email, lake?: LakeAccess): Promise<string> {
  return String((await post('/projects/stillpoint/invitations', { email, name, role }, lake))['link']);
}

/** Someone with a password and a session, on the lake all tests share unless another is given. */
export async function newMember(role = 'administrator', name = 'Ada Byron', lake?: LakeAccess): Promise<Member> {
  const email = `member-${Date.now()}-${++people}@example.org`;
  const link = await invite(email, role, name, lake);
  const { token } = await post('/auth/link', { link, password: PASSWORD }, lake);
  return { email, password: PASSWORD, token: String(token) };
}

/** What a page did that it should not: requests to other hosts, failed requests, errors on the console. */
export interface Trouble {
  foreign: string[];
  failed: string[];
  errors: string[];
}

/** Notes all trouble of a page from now on. */
export function watch(page: Page): Trouble {
  const trouble: Trouble = { foreign: [], failed: [], errors: [] };
  const isForeign = (url: string) => /^(https?|wss?):/.test(url) && new URL(url).host !== new URL(page.url()).host;
  page.on('request', (request) => {
    if (!request.isNavigationRequest() && isForeign(request.url())) trouble.foreign.push(request.url());
  });
  page.on('websocket', (socket) => {
    if (isForeign(socket.url())) trouble.foreign.push(socket.url());
  });
  page.on('response', (answer) => {
    if (answer.status() >= 400) trouble.failed.push(`${answer.status()} ${answer.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.errors.push(message.text());
  });
  page.on('pageerror', (error) => trouble.errors.push(String(error)));
  return trouble;
}

export const noTrouble: Trouble = { foreign: [], failed: [], errors: [] };

const viewport = { width: 1400, height: 900 };

/** A browser in which someone is signed in to the Studio; more pages of its context share the session. */
export async function signedIn(member: Member, options: BrowserContextOptions = {}): Promise<Page> {
  return signIn(await newPage({ viewport, ...options }), member);
}

async function signIn(page: Page, member: Member): Promise<Page> {
  page.setDefaultTimeout(PATIENCE_MS);
  await page.context().addInitScript((token) => {
    if (localStorage.getItem('signed-in-once')) return;
    localStorage.setItem('signed-in-once', 'yes');
    localStorage.setItem('stillpoint.session.stillpoint', token);
  }, member.token);
  return page;
}

const shared = new Map<string, Page>();

/**
 * A Studio in which Rosalind Franklin is signed in, shared by the tests of a file: to start one takes ten seconds and
 * more. A test finds it on the start page, with nothing open.
 *
 * @param role hers
 * @param size of the window, when not that of a computer
 */
export async function sharedStudio(role: 'editor' | 'administrator' = 'editor', size = viewport): Promise<Page> {
  const open = shared.get(role);
  const page = open ?? (await signIn(await newLastingPage({ viewport }), await newMember(role, 'Rosalind Franklin')));
  shared.set(role, page);
  await page.setViewportSize(size);
  await page.unrouteAll();
  // The first time as anybody begins, who is led to the start page.
  await goTo(page, open ? '/studio/start' : '/studio');
  await page.getByRole('region', { name: 'First day' }).waitFor();
  for (const report of (await page.getByTestId('publish-report').all()).toReversed())
    await report.getByRole('button', { name: 'Close' }).click();
  return page;
}

/** Goes to an address of the Studio as a link in it does: without starting it anew, where it runs already. */
export async function goTo(page: Page, path: string): Promise<void> {
  if (!page.url().includes('/studio')) {
    await page.goto(path);
    return;
  }
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

/** Opens a document in the Studio and waits until its form can be used. */
export async function openDocument(page: Page, type: string, id: string): Promise<void> {
  const pane = page.getByTestId('document-pane');
  if (await pane.first().isVisible()) {
    // Otherwise the form of the document before might be taken for this one's.
    await goTo(page, '/studio/start');
    await pane.first().waitFor({ state: 'detached' });
  }
  await goTo(page, `/studio/intent/edit/id=${id};type=${type}`);
  await field(page, type === 'faq' ? 'question' : type === 'person' ? 'name' : 'title').waitFor();
}

/** The input of a text field of the form. */
export const field = (page: Page, name: string) =>
  page.locator(`[data-testid="field-${name}"]`).locator('input, textarea').first();

/** The editor of a text of the form, ready to be typed in. */
export async function openText(page: Page, name: string): Promise<Locator> {
  const text = page.getByTestId(`field-${name}`);
  const editor = text.locator('[contenteditable="true"]').first();
  const overlay = text.getByTestId('activate-overlay');
  await Promise.race([overlay.waitFor(), editor.waitFor()]);
  if (await overlay.isVisible()) await overlay.click();
  return editor;
}

/** Presses Publish as soon as it can be pressed. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
}

let made = 0;

/**
 * A published article of its own for a test, on the lake that all tests share, or on that of the given client. Its text is
 * short: the Studio draws and checks a long one for seconds.
 */
export async function newArticle(title: string, at = client): Promise<string> {
  const { _rev: _, body, ...pattern } = (await at.getDocument('article-what-the-research-says'))!;
  const slug = `${title.toLowerCase().replace(/\W+/g, '-')}-${Date.now()}-${++made}`;
  const _id = `test-${slug}`;
  await at.create({
    ...pattern,
    body: (body as { _type: string }[]).filter(({ _type }) => _type === 'block').slice(0, 2),
    _id,
    _type: 'article',
    title,
    slug: { _type: 'slug', current: slug },
  });
  return _id;
}

/** Chooses an entry of the menu beside the Publish button, once. */
export async function act(page: Page, name: string): Promise<void> {
  const entry = page.getByRole('menuitem', { name, disabled: false });
  // The Studio draws the menu anew when an entry becomes possible, and closes it by that.
  await eventually(async () => {
    if (!(await entry.isVisible())) await page.getByRole('button', { name: 'Open document actions' }).click();
    await entry.waitFor({ timeout: 2_000 });
    // In one go: a click that Playwright gives up on a busy machine is carried out all the same, and the next one again.
    const chosen = await entry.evaluateAll((found) => (found as HTMLElement[]).map((item) => item.click()).length);
    expect(chosen).toBe(1);
  });
}
