import { Hono } from 'hono';
import { limitKey, trustProxies } from '#sanity/lake/api/client-address.ts';
import { type LakeEnv } from '#sanity/lake/api/context.ts';

/** Whom limits count a request for that arrives like this. */
async function keyOf(nearest: string, forwarded?: string, proxies: string[] = []): Promise<string> {
  const lake = { trustProxy: trustProxies(proxies) };
  const app = new Hono<LakeEnv>().get('/', (context) => context.text(limitKey(lake, context)));
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const response = await app.fetch(new Request('http://localhost/', { headers }), {
    incoming: { socket: { remoteAddress: nearest } },
  });
  return response.text();
}

describe('limitKey', () => {
  it.each([
    ['203.0.113.7', undefined, '203.0.113.7'],
    ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['127.0.0.1', undefined, '127.0.0.1'],
    ['127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['::ffff:127.0.0.1', '203.0.113.7, 127.0.0.1', '203.0.113.7'],
    ['127.0.0.1', '1.2.3.4, 203.0.113.7', '203.0.113.7'],
    ['127.0.0.1', '127.0.0.1, ::1', '127.0.0.1'],
    ['127.0.0.1', 'unknown', '127.0.0.1'],
    ['10.0.0.5', '203.0.113.7', '10.0.0.5'],
  ])('from %s, forwarded for %s: %s', async (nearest, forwarded, expected) => {
    expect(await keyOf(nearest, forwarded)).toBe(expected);
  });

  it('believes the proxies that were named, and no further than those', async () => {
    const proxies = ['10.0.0.5', 'fd00::/8'];
    expect(await keyOf('10.0.0.5', '203.0.113.7', proxies)).toBe('203.0.113.7');
    expect(await keyOf('127.0.0.1', '1.2.3.4, 203.0.113.7, fd00::9, 10.0.0.5', proxies)).toBe('203.0.113.7');
    expect(await keyOf('10.0.0.6', '203.0.113.7', proxies)).toBe('10.0.0.6');
  });

  it('counts the addresses of one IPv6 network as one, and an IPv4 address the same in both forms', async () => {
    expect(await keyOf('2001:db8:1:2::1')).toBe(await keyOf('2001:db8:1:2:ffff:ffff:ffff:ffff'));
    expect(await keyOf('2001:db8:1:2::1')).not.toBe(await keyOf('2001:db8:1:3::1'));
    expect(await keyOf('::1', '2001:db8:1:2::1')).toBe(await keyOf('2001:DB8:1:2::77'));
    expect(await keyOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  });

  // Taken apart by /\s*,\s*/, this would take minutes.
  it('reads a header of blanks once', async () => {
    expect(await keyOf('127.0.0.1', `1${' '.repeat(500_000)}1 , 203.0.113.7`)).toBe('203.0.113.7');
  });
});
