import { MemoryCache } from '#lib/page-store/memory-cache.ts';
import { type CachedPage } from '#lib/page-store/cached-page.ts';

/** A page of about 10 kB. */
function cached(path: string) {
  const page = { path, bodies: { identity: Buffer.alloc(10_000) } } as unknown as CachedPage;
  return { page, freshness: 'fresh' as const, freshUntil: Infinity };
}

test('the page that was read least recently is evicted first', () => {
  const cache = new MemoryCache(25_000);
  cache.set(cached('/busy'));
  cache.set(cached('/quiet'));
  cache.get('/busy');
  cache.set(cached('/new'));
  expect(['/busy', '/quiet', '/new'].map((path) => cache.get(path)?.page.path)).toEqual(['/busy', undefined, '/new']);
});

test('a page that is set again takes its room once', () => {
  const cache = new MemoryCache(25_000);
  for (let time = 0; time < 10; time++) cache.set(cached('/a'));
  cache.set(cached('/b'));
  expect(cache.get('/a')).toBeDefined();
});

test('after an invalidation a page is there, and valid once it is set again', () => {
  const cache = new MemoryCache();
  cache.set(cached('/a'));
  expect(cache.getValid('/a')).toBeDefined();
  cache.invalidateAll();
  expect([cache.get('/a')?.page.path, cache.getValid('/a')]).toEqual(['/a', undefined]);
  cache.set(cached('/a'));
  expect(cache.getValid('/a')).toBeDefined();
});
