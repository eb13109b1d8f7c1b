import { brokenPages, forgetBroken } from '#lib/http/broken-pages.ts';
import { reportFailure } from '#lib/http/render-result.ts';
import { transportHeaders } from '#lib/http/security-headers.ts';
import { createFailureReply } from '#server/failure-reply.ts';
import type { AskNext } from '#server/next-handler.ts';
import { createNextReply } from '#server/next-reply.ts';
import { headerOf, nextResponse, requestFor, textOf } from './support/requests.ts';

const fail = createFailureReply(() => undefined, transportHeaders('https://www.example.org'));

beforeEach(() => forgetBroken('/articles/a'));

/** Replies to a reader of one article, as `next` renders it. */
function replies(next: AskNext) {
  const askNext = createNextReply(next, fail);
  return (headers: Record<string, string> = {}) =>
    askNext(requestFor('/articles/a', { headers }), '/articles/a', 'reader');
}

describe('in place of an error without a body', () => {
  test.each<[number, Parameters<typeof reportFailure>[0] | undefined, number, RegExp]>([
    [403, undefined, 410, /has been removed/],
    [404, undefined, 404, /no page at this address/],
    [500, 'invalid', 500, /needs mending/],
    [500, 'unreachable', 503, /cannot be shown at the moment/],
    [500, undefined, 500, /went wrong on our side/],
  ])('%d (%s) a client gets a %d with a page, as text or HTML', async (status, kind, expected, words) => {
    const next: AskNext = async () => {
      if (kind) reportFailure(kind, 'as it is');
      return nextResponse('', { status, headers: { 'set-cookie': ['a=b'] } });
    };
    const reply = replies(next);
    const variants = new Set<string | undefined>();
    for (const [accept, type] of Object.entries({
      '*/*': 'text/html; charset=utf-8',
      'text/html;q=0.5, text/plain;q=0.9': 'text/plain; charset=utf-8',
      'image/webp': 'text/plain; charset=utf-8',
    })) {
      const sent = await reply({ accept });
      expect([sent.status, headerOf(sent, 'content-type')]).toEqual([expected, type]);
      expect(await textOf(sent)).toMatch(words);
      expect(headerOf(sent, 'set-cookie')).toBeUndefined();
      expect(headerOf(sent, 'strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      variants.add(headerOf(sent, 'vary'));
    }
    expect([...variants]).toEqual(['Accept, Accept-Encoding']);
  });

  test('the cause is shared by all who waited for one rendering', async () => {
    let cause: Promise<void> | undefined;
    const next: AskNext = async () => {
      cause ??= Promise.resolve().then(() => reportFailure('unreachable', 'timed out'));
      await cause;
      return nextResponse('', { status: 500 });
    };
    const reply = replies(next);
    const sent = await Promise.all([1, 2, 3].map(() => reply()));
    expect(sent.map(({ status }) => status)).toEqual([503, 503, 503]);
  });
});

test('a page that cannot be shown is remembered with its document until it can; one of a preview is not', async () => {
  const broken = { document: { id: 'article-a', type: 'article' }, reason: 'body.0: is missing' };
  let kind: 'invalid' | 'unreachable' | undefined = 'invalid';
  const reply = replies(async () => {
    if (kind) reportFailure(kind, 'as it is', broken);
    return nextResponse('<p>Text.</p>', { status: kind ? 500 : 200 });
  });
  await reply({ cookie: '__prerender_bypass=secret' });
  expect(brokenPages()).toEqual([]);
  await reply();
  expect(brokenPages()).toEqual([{ path: '/articles/a', ...broken }]);
  kind = 'unreachable';
  await reply();
  expect(brokenPages()).toEqual([{ path: '/articles/a', ...broken }]);
  kind = undefined;
  await reply();
  expect(brokenPages()).toEqual([]);
});

test('a body that breaks off is an error, and never half a page', async () => {
  const next: AskNext = async () => {
    const response = nextResponse('');
    response.body.on('error', () => undefined).destroy(new Error('broke in the middle'));
    return response;
  };
  await expect(replies(next)()).rejects.toThrow('broke in the middle');
});
