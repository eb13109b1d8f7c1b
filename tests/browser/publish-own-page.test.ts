import { CONTENT_TIMEOUT_MS } from '#lib/content/client.ts';
import { deepTest } from '#tests/support/deep.ts';
import { FaultProxy } from './support/fault-proxy.ts';
import { lakeClient } from './support/lake-client.ts';
import { startStack, type Stack } from './support/stack.ts';

/** A site of its own, because its content source is slow to say what is linked with a document. */
let stack: Stack;
let proxy: FaultProxy;

beforeAll(async () => {
  stack = await startStack({
    build: false,
    contentUrl: (lakeUrl) => (proxy = new FaultProxy(lakeUrl)).start(),
  });
}, 60_000);

afterAll(async () => {
  await stack?.stop();
  await proxy?.stop();
});

const get = (path: string) => fetch(stack.siteUrl + path);

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Publishes, and says whether the page has this status before the site gives up waiting for what else changes. */
async function comesAlone(publish: () => Promise<unknown>, path: string, status: number): Promise<boolean> {
  proxy.hold(/"referencing"/);
  await publish();
  const from = performance.now();
  await until(async () => (await get(path)).status === status);
  const time = performance.now() - from;
  await proxy.recover();
  return time < CONTENT_TIMEOUT_MS;
}

deepTest(
  'a document’s own page does not wait until it is known what else a publish alters',
  async () => {
    const client = lakeClient(stack);
    const template = await client.fetch<Record<string, unknown>>('*[_type == "article"][0]');
    const { _rev, _createdAt, _updatedAt, ...fields } = template;
    const came: boolean[] = [];
    const went: boolean[] = [];
    // A busy machine may be late once, but not each time.
    for (const slug of ['alone-1', 'alone-2', 'alone-3']) {
      const path = `/articles/${slug}`;
      expect((await get(path)).status).toBe(404);
      const document = { ...fields, _id: `article-${slug}`, _type: 'article', slug: { _type: 'slug', current: slug } };
      came.push(await comesAlone(() => client.createOrReplace(document), path, 200));
      // The next change is told in a round of its own.
      await until(async () => (await (await get('/articles')).text()).includes(path));
      went.push(await comesAlone(() => client.delete(document._id), path, 404));
    }
    expect([came, went]).toEqual([expect.arrayContaining([true]), expect.arrayContaining([true])]);
  },
  120_000,
);
