import { renderedFrom } from '#lib/page-store/next-value.ts';

type Value = Parameters<typeof renderedFrom>[1];

const page = (other: object = {}) =>
  ({
    kind: 'APP_PAGE',
    html: '<p>a</p><script>1</script>',
    status: 200,
    headers: { 'x-next-cache-tags': 'site' },
    rscData: undefined,
    postponed: undefined,
    segmentData: undefined,
    ...other,
  }) as Value;

const keyOf = (path: string) => `/route-cache/APP_PAGE/0f/$${path}`;
const from = (path: string, value: Value) => renderedFrom(keyOf(path), value, { revalidate: 600, expire: 60_000 }, 5);

test('a page is kept without its script', () => {
  expect(from('/a', page())).toMatchObject({
    path: '/a',
    kind: 'page',
    status: 200,
    body: Buffer.from('<p>a</p>'),
    rendered: 5,
    revalidate: 600,
    expire: 60_000,
  });
});

test('a feed is kept as it is', () => {
  const feed = {
    kind: 'APP_ROUTE',
    body: Buffer.from('<feed/>'),
    status: 200,
    headers: { 'Content-Type': 'text/xml' },
  } as Value;
  expect(from('/feed.xml', feed)).toMatchObject({ kind: 'file', body: feed && 'body' in feed && feed.body });
});

test.each<[string, string, Value]>([
  ['an error', '/a', page({ status: 500 })],
  ['an outage', '/a', page({ status: 503 })],
  ['the answer to OPTIONS', '/a', page({ status: 204 })],
  ['that a method is not allowed', '/a', page({ status: 405 })],
  ['an answer that sets a cookie', '/a', page({ headers: { 'Set-Cookie': 'a=b' } })],
  ['an unfinished page', '/a', page({ postponed: '{}' })],
  ['the Studio', '/studio', page()],
  ['a path that is no file name', '/a%2e', page()],
])('%s is not kept', (_, path, value) => {
  expect(from(path, value)).toBeNull();
});
