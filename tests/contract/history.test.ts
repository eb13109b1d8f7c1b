import { applyPatch } from 'mendoza';
import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
const revisions: string[] = [];

beforeAll(async () => {
  lake = await testLake();
  const keep = async (work: Promise<{ _rev: string } | { transactionId: string }>): Promise<void> => {
    const done = await work;
    revisions.push('_rev' in done ? done._rev : done.transactionId);
  };
  await keep(lake.client.create({ _id: 'drafts.a', _type: 'note', title: 'One' }));
  await keep(lake.client.patch('drafts.a').set({ title: 'Two' }).commit());
  await keep(
    lake.client.action({ actionType: 'sanity.action.document.publish', draftId: 'drafts.a', publishedId: 'a' }),
  );
  await keep(
    lake.client.action({
      actionType: 'sanity.action.document.edit',
      draftId: 'drafts.a',
      publishedId: 'a',
      patch: { set: { title: 'Three' } },
    }),
  );
  await keep(
    lake.client.action({ actionType: 'sanity.action.document.unpublish', draftId: 'drafts.a', publishedId: 'a' }),
  );
  await keep(lake.client.action({ actionType: 'sanity.action.document.discard', draftId: 'drafts.a' }));
});
afterAll(() => lake.remove());

const request = <Answer>(path: string): Promise<Answer> =>
  lake.client.request<Answer>({ url: `/data/history/production/${path}` });

describe('a document at a revision', () => {
  it.each([
    [0, 'drafts.a', 'One'],
    [1, 'drafts.a', 'Two'],
    [2, 'a', 'Two'],
    [3, 'drafts.a', 'Three'],
    [3, 'a', 'Two'],
  ])('revision %i of %s is "%s"', async (revision, id, title) => {
    const { documents } = await request<{ documents: unknown[] }>(`documents/${id}?revision=${revisions[revision]}`);
    expect(documents).toMatchObject([{ _id: id, title }]);
  });

  it('is absent where the document did not exist', async () => {
    expect(await request(`documents/a?revision=${revisions[1]}`)).toEqual({ documents: [] });
    expect(await request(`documents/a?revision=${revisions[4]}`)).toEqual({ documents: [] });
  });

  it('is also found by time, and as the last one before deletion', async () => {
    expect(await request('documents/a?time=2001-01-01T00:00:00Z')).toEqual({ documents: [] });
    const last = await request<{ documents: unknown[] }>('documents/drafts.a?lastRevision=true');
    expect(last.documents).toMatchObject([{ title: 'Three', _rev: revisions[3] }]);
  });
});

describe('the transaction log', () => {
  const lines = async (query: string) => {
    const response = await fetch(`${lake.url}/v1/data/history/production/transactions/a,drafts.a?${query}`, {
      headers: { authorization: `Bearer ${lake.adminToken}` },
    });
    const text = await response.text();
    return text
      .split('\n')
      .filter(Boolean)
      .map(
        (line) =>
          JSON.parse(line) as {
            id: string;
            documentIDs: string[];
            effects?: Record<string, { apply: unknown[] }>;
            mutations?: unknown[];
          },
      );
  };

  it('has every transaction, oldest first or newest first', async () => {
    expect((await lines('')).map(({ id }) => id)).toEqual(revisions);
    expect((await lines('reverse=true&limit=2')).map(({ id }) => id)).toEqual([revisions[5], revisions[4]]);
  });

  it('can be cut to a stretch, both ends included', async () => {
    const stretch = await lines(`fromTransaction=${revisions[1]}&toTransaction=${revisions[3]}`);
    expect(stretch.map(({ id }) => id)).toEqual(revisions.slice(1, 4));
  });

  it('has effects that replay a document', async () => {
    const log = await lines('effectFormat=mendoza&excludeContent=true');
    const draft = log
      .slice(0, 2)
      .reduce<unknown>((state, { effects }) => applyPatch(state, effects!['drafts.a']!.apply), null);
    expect(draft).toMatchObject({ title: 'Two' });
    expect(log[0]).not.toHaveProperty('mutations');
    expect(log[2]?.documentIDs.toSorted()).toEqual(['a', 'drafts.a']);
  });
});

describe('the events of a document', () => {
  const types = async (id: string) => {
    const { events } = await request<{ events: Record<string, { type: string }[]> }>(
      `events/documents/${id}?limit=100`,
    );
    return events[id]?.map(({ type }) => type);
  };

  it('tell of the draft', async () => {
    expect(await types('drafts.a')).toEqual([
      'deleteDocumentVersion',
      'unpublishDocument',
      'createDocumentVersion',
      'publishDocumentVersion',
      'createDocumentVersion',
    ]);
  });

  it('tell of the published document', async () => {
    expect(await types('a')).toEqual(['unpublishDocument', 'publishDocumentVersion']);
  });

  it('come in pages', async () => {
    interface Page {
      events: Record<string, { type: string }[]>;
      nextCursor: string;
    }
    const first = await request<Page>('events/documents/drafts.a?limit=2');
    const second = await request<Page>(`events/documents/drafts.a?limit=10&nextCursor=${first.nextCursor}`);
    expect([first.events['drafts.a']?.length, second.events['drafts.a']?.length, second.nextCursor]).toEqual([
      2,
      3,
      '',
    ]);
  });
});

it('history is for those who may see drafts', async () => {
  for (const path of ['documents/a?lastRevision=true', 'transactions/a', 'events/documents/a']) {
    expect((await fetch(`${lake.url}/v1/data/history/production/${path}`)).status).toBe(401);
  }
});
