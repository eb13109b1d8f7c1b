import { site } from './support/site.ts';
import { sitemapPaths } from './support/sitemap.ts';

const statusOf = async (path: string, init?: RequestInit) => {
  const answer = await fetch(site.url + path, init);
  await answer.arrayBuffer();
  return answer.status;
};

/** The same address to RFC 3986, and to Next's cache; no page to Next's router. */
const inOtherLetters = (path: string) => path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`);

describe('nobody takes a page away', () => {
  test('by asking for it in other letters', async () => {
    const paths = (await sitemapPaths()).filter((path) => path !== '/');
    for (const path of ['/sitemap.xml', '/robots.txt', '/feeds/rss.xml', ...paths]) {
      await statusOf(inOtherLetters(path));
      await statusOf(inOtherLetters(path), { headers: { cookie: '__prerender_bypass=x' } });
      expect([path, await statusOf(path)]).toEqual([path, 200]);
    }
  });

  test.each(['POST', 'OPTIONS', 'DELETE'])('by %s', async (method) => {
    const articles = (await sitemapPaths()).filter((path) => path.startsWith('/articles/'));
    // Pictures to share are rendered when first asked for: what is kept of them is whatever comes first.
    const pictures = articles.map((path) => path.replace('/articles/', '/share/article/') + '.png');
    for (const path of ['/feeds/atom.xml', '/about', ...pictures]) {
      await statusOf(path, { method });
      expect([path, await statusOf(path)]).toEqual([path, 200]);
    }
  });
});
