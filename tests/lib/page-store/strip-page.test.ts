import { stripPage } from '#lib/page-store/strip-page.ts';

const strip = (inner: string) =>
  stripPage(`<!DOCTYPE html><html>${inner}</html>`).slice('<!DOCTYPE html><html>'.length, -7);

test.each([
  '<script src="/_next/static/a.js" async=""></script>',
  '<script>self.__next_f.push([1,"a\\u003c/script>"])</script>',
  '<script type="module">1</script>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/>',
  '<link rel="modulepreload" href="/a.js"/>',
  '<meta name="next-size-adjust" content=""/>',
  '<!--$--><!--/$-->',
  '<div hidden=""><!--$--><!--/$--></div>',
])('takes out %s', (needless) => {
  expect(strip(`<p>a</p>${needless}<p>b</p>`)).toBe('<p>a</p><p>b</p>');
});

test.each([
  '<script type="application/ld+json">{"@type":"MedicalWebPage"}</script>',
  '<link rel="preload" href="/font.woff2" as="font" crossorigin="" type="font/woff2"/>',
  '<link rel="stylesheet" href="/a.css"/>',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- --&gt;</p>',
])('leaves %s', (content) => {
  expect(strip(content)).toBe(content);
});

test('joins text that React had split', () => {
  expect(strip('<p>Written by <!-- -->Ruth</p>')).toBe('<p>Written by Ruth</p>');
});
