import { Hono } from 'hono';
import { remoteAddress } from '#sanity/lake/api/access.ts';
import { type LakeEnv } from '#sanity/lake/api/context.ts';

const app = new Hono<LakeEnv>().get('/', (context) => context.text(remoteAddress(context)));

/** What a request that arrives like this is taken to come from. */
async function address(nearest: string, forwarded?: string): Promise<string> {
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const env = { incoming: { socket: { remoteAddress: nearest } } };
  const response = await app.fetch(new Request('http://localhost/', { headers }), env);
  return response.text();
}

describe('remoteAddress', () => {
  it.each([
    ['203.0.113.7', undefined, '203.0.113.7'],
    ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['127.0.0.1', undefined, '127.0.0.1'],
    ['127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['::ffff:127.0.0.1', '203.0.113.7, 127.0.0.1', '203.0.113.7'],
    ['127.0.0.1', '1.2.3.4, 203.0.113.7', '203.0.113.7'],
    ['127.0.0.1', '127.0.0.1, ::1', '127.0.0.1'],
  ])('from %s, forwarded for %s: %s', async (nearest, forwarded, expected) => {
    expect(await address(nearest, forwarded)).toBe(expected);
  });

  // Taken apart by /\s*,\s*/, this would take minutes.
  it('reads a header of blanks once', async () => {
    expect(await address('127.0.0.1', `1${' '.repeat(500_000)}1 , 203.0.113.7`)).toBe('203.0.113.7');
  });
});
