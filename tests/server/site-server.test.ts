import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';

import { reportOutcome } from '#lib/outcome.ts';
import { transportHeaders } from '#lib/security-headers.ts';
import { keepNotFoundPages, type NotFoundPage } from '#server/not-found-page.ts';
import { closeGracefully, createSiteServer } from '#server/site-server.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const transport = transportHeaders('https://www.example.org');

let server: Server;

async function serve(handler: Handler, notFoundPage: NotFoundPage = () => undefined): Promise<string> {
  const readers = { answer: handler, answerAtOnce: () => false };
  server = createSiteServer(readers, notFoundPage, transport).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => closeGracefully(server, 0));

const asBrowser = { headers: { accept: 'text/html,*/*' } };

/** Answers as Next does when rendering throws. */
async function renderError(response: ServerResponse): Promise<void> {
  await setImmediate();
  response.statusCode = 500;
  response.setHeader('Content-Type', 'text/html');
  response.setHeader('Set-Cookie', 'a=b');
  response.write('Internal ');
  response.end('Server Error');
}

test('a redirect has one address, however often Next names it', async () => {
  const url = await serve((_, response) => {
    response.setHeader('location', '/new').appendHeader('Location', '/new');
    response.statusCode = 308;
    response.end();
    return Promise.resolve();
  });
  const answer = await fetch(`${url}/old`, { redirect: 'manual' });
  expect(answer.headers.get('location')).toBe('/new');
});

test('what Next forbids is gone', async () => {
  const url = await serve((_, response) => {
    response.statusCode = 403;
    response.end('Forbidden');
    return Promise.resolve();
  });
  const answer = await fetch(`${url}/articles/removed`, asBrowser);
  expect(answer.status).toBe(410);
  expect(await answer.text()).toContain('has been removed');
  expect(await (await fetch(`${url}/es/articles/quitado`, asBrowser)).text()).toContain('se ha retirado');
  const api = await fetch(`${url}/api/draft-mode/enable`, asBrowser);
  expect(api.status).toBe(403);
});

describe('a render that fails', () => {
  test('because the source is unreachable is a 503 that asks to come back', async () => {
    const url = await serve(async (_, response) => {
      reportOutcome('unreachable', 'timed out');
      await renderError(response);
    });
    const answer = await fetch(`${url}/articles/a`, asBrowser);
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(html).toContain('cannot be shown at the moment');
    expect(html).toContain('call 999 or 112');
    expect(html).not.toContain('timed out');
    expect(html).not.toContain('Internal Server Error');
    expect(html).not.toContain('{{');
  });

  test('because the document is broken is a 500 that says so', async () => {
    const url = await serve(async (_, response) => {
      reportOutcome('invalid', 'article a: title is missing');
      await renderError(response);
    });
    const answer = await fetch(`${url}/articles/a`, asBrowser);
    expect(answer.status).toBe(500);
    expect(answer.headers.get('retry-after')).toBeNull();
    expect(await answer.text()).toContain('needs mending');
  });

  test('for a reason nobody gave is a 500 with a helpful page', async () => {
    const url = await serve((_, response) => renderError(response));
    const answer = await fetch(url, asBrowser);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('went wrong on our side');
  });

  test('answers programs in plain text', async () => {
    const url = await serve(async (_, response) => {
      reportOutcome('unreachable', 'timed out');
      await renderError(response);
    });
    const answer = await fetch(`${url}/feed.xml`);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('vary')).toBe('Accept');
    expect(await answer.text()).not.toContain('<');
  });

  test('sends no body in answer to HEAD', async () => {
    const url = await serve((_, response) => renderError(response));
    const answer = await fetch(url, { method: 'HEAD' });
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('');
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ['writeHead', (response) => response.writeHead(500, { 'X-Test': '1' }).end('bare')],
    ['flushHeaders', (response) => (response.flushHeaders(), response.end('bare'))],
    ['end alone', (response) => response.end('bare')],
  ])('is caught when the status goes out by %s', async (_, send) => {
    const url = await serve(async (_request, response) => {
      response.statusCode = 500;
      send(response);
      await Promise.resolve();
    });
    const answer = await fetch(url, asBrowser);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('bare');
  });

  test('that throws instead of answering is a helpful 500', async () => {
    const logged = jest.spyOn(console, 'error').mockImplementation();
    const url = await serve(() => Promise.reject(new Error('handler broke')));
    const answer = await fetch(url, asBrowser);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('went wrong on our side');
    expect(logged).toHaveBeenCalledWith(expect.objectContaining({ message: 'handler broke' }));
  });

  test('gives the same answer to everybody who waited for the same render', async () => {
    const all = Promise.withResolvers<undefined>();
    let waiting = 0;
    let shared: Promise<void> | undefined;
    const url = await serve(async (_, response) => {
      // Next renders concurrent requests for a path once, in the context of the first.
      shared ??= all.promise.then(() => reportOutcome('unreachable', 'timed out'));
      waiting += 1;
      if (waiting === 3) all.resolve(undefined);
      await shared;
      await renderError(response);
    });
    const answers = await Promise.all([1, 2, 3].map(() => fetch(`${url}/articles/a`)));
    expect(answers.map((answer) => answer.status)).toEqual([503, 503, 503]);
  });
});

test.each<[number, Parameters<typeof reportOutcome>[0] | undefined, number]>([
  [403, undefined, 410],
  [404, undefined, 404],
  [500, 'invalid', 500],
  [500, 'unreachable', 503],
])('a %i (%s) that is replaced with a %i still demands https', async (status, kind, replaced) => {
  const url = await serve(
    async (_, response) => {
      if (kind) reportOutcome(kind, 'as it is');
      await setImmediate();
      response.writeHead(status).end();
    },
    () => '<h1>We could not find that page</h1>',
  );
  const { status: sent, headers } = await fetch(`${url}/articles/a`, asBrowser);
  expect([sent, headers.get('strict-transport-security')]).toEqual([replaced, 'max-age=31536000; includeSubDomains']);
});

describe('everything else', () => {
  test.each([200, 304, 404, 503])('passes through untouched: %d', async (status) => {
    const url = await serve(async (_, response) => {
      reportOutcome('unreachable', 'a stale page is shown while it is fetched again');
      response.writeHead(status, { 'X-Test': 'kept' });
      response.end(status === 304 ? undefined : 'body');
      await Promise.resolve();
    });
    const answer = await fetch(url, asBrowser);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('x-test')).toBe('kept');
    expect(await answer.text()).toBe(status === 304 ? '' : 'body');
  });

  test('under /api/ words its own errors', async () => {
    const url = await serve(async (_, response) => {
      response.writeHead(500).end('{"error":"for programs"}');
      await Promise.resolve();
    });
    expect(await (await fetch(`${url}/api/revalidate`)).text()).toBe('{"error":"for programs"}');
  });
});

test('closing lets a request under way finish', async () => {
  const { promise: release, resolve } = Promise.withResolvers<undefined>();
  const arrived = Promise.withResolvers<undefined>();
  const url = await serve(async (_, response) => {
    arrived.resolve(undefined);
    await release;
    response.end('finished');
  });
  const answer = fetch(url);
  await arrived.promise;
  const closed = closeGracefully(server, 10_000);
  resolve(undefined);
  expect(await (await answer).text()).toBe('finished');
  await closed;
});

describe('a page that does not exist', () => {
  const shell: Handler = async (_, response) => {
    response.statusCode = 404;
    response.end('<html id="__next_error__"></html>');
  };

  test('is answered with the page of the site for that, in the language of its neighbours, and stays a 404', async () => {
    const url = await serve(shell, await keepNotFoundPages(async (path) => `<h1>${path}</h1>`));
    const sent: [path: string, shown: string][] = [
      ['/articles/nope?es', '/page-not-found'],
      ['/escape', '/page-not-found'],
      ['/es/nope', '/es/page-not-found'],
    ];
    for (const [path, shown] of sent) {
      const answer = await fetch(url + path, asBrowser);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe(`<h1>${shown}</h1>`);
    }
  });

  test('keeps its own answer for programs, and while the page for that could not be loaded', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const url = await serve(shell, await keepNotFoundPages(() => Promise.reject(new Error('lake down'))));
    for (const init of [asBrowser, { headers: { accept: 'image/webp' } }]) {
      const answer = await fetch(`${url}/media/x`, init);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('__next_error__');
    }
    expect(log.mock.calls.at(-1)?.join(' ')).toMatch(/could not be refreshed.*lake down/);
    log.mockRestore();
  });
});
