import { type SanityDocument } from '@sanity/client';
import { withdraw } from '#sanity/studio/withdraw/withdraw-document.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake();
});
afterAll(() => lake.remove());

const stored = (id: string) => lake.client.getDocument(id);
const redirects = (): Promise<Record<string, unknown>[]> =>
  lake.client.fetch('*[_type == "redirect"] | order(from){from, kind, to}', {}, { perspective: 'raw' });

/** A published article with a draft, and a redirect that leads to it; what was there before is gone. */
async function published(withDraft: boolean): Promise<{ published: SanityDocument; draft: SanityDocument | null }> {
  await lake.client.delete({ query: '*[_type in ["article", "redirect"]]' });
  await lake.client.create({ _id: 'a', _type: 'article', title: 'Published' });
  if (withDraft) await lake.client.create({ _id: 'drafts.a', _type: 'article', title: 'Draft' });
  await lake.client.create({ _id: 'older', _type: 'redirect', from: '/older', kind: 'moved', to: '/articles/a' });
  return { published: (await stored('a'))!, draft: (await stored('drafts.a')) ?? null };
}

const redirect = { from: '/articles/a', destination: { kind: 'moved' as const, to: '/articles/b' } };
const older = { from: '/older', kind: 'moved', to: '/articles/a' };

describe.each([true, false])('an article (with a draft: %s)', (withDraft) => {
  it('is deleted with its draft, leads visitors on in one step, and comes back as it was', async () => {
    const before = await published(withDraft);
    const undo = await withdraw(lake.client, { ...before, how: 'delete', redirect });
    expect(await stored('a')).toBeUndefined();
    expect(await stored('drafts.a')).toBeUndefined();
    expect(await redirects()).toEqual([
      { from: '/articles/a', kind: 'moved', to: '/articles/b' },
      { ...older, to: '/articles/b' },
    ]);
    await undo();
    expect(await stored('a')).toMatchObject({ title: 'Published' });
    expect((await stored('drafts.a'))?.['title']).toBe(withDraft ? 'Draft' : undefined);
    expect(await redirects()).toEqual([older]);
  });

  it('is unpublished, and its text stays as a draft', async () => {
    const before = await published(withDraft);
    const undo = await withdraw(lake.client, {
      ...before,
      how: 'unpublish',
      redirect: { from: '/articles/a', destination: { kind: 'gone' } },
    });
    expect(await stored('a')).toBeUndefined();
    expect(await stored('drafts.a')).toMatchObject({ title: withDraft ? 'Draft' : 'Published' });
    expect((await redirects()).map(({ kind }) => kind)).toEqual(['gone', 'gone']);
    await undo();
    expect(await stored('a')).toMatchObject({ title: 'Published' });
    expect((await stored('drafts.a'))?.['title']).toBe(withDraft ? 'Draft' : undefined);
    expect(await redirects()).toEqual([older]);
  });
});

it('nothing changes when another document refers to it', async () => {
  const before = await published(false);
  await lake.client.create({ _id: 'b', _type: 'page', about: { _type: 'reference', _ref: 'a' } });
  await expect(withdraw(lake.client, { ...before, how: 'delete', redirect })).rejects.toMatchObject({
    statusCode: 409,
  });
  expect(await redirects()).toEqual([older]);
});
