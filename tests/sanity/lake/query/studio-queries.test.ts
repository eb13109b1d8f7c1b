import { answer, document, engineWith } from './support.ts';

const articles = Array.from({ length: 60 }, (_, index) =>
  document(`article-${String(index).padStart(2, '0')}`, {
    title: `Article ${index}`,
    _updatedAt: `2024-02-${String(1 + (index % 28)).padStart(2, '0')}T00:00:00Z`,
    author: { _type: 'reference', _ref: 'person-1' },
  }),
);

const dataset = () =>
  engineWith([
    ...articles,
    document('drafts.article-07', { title: 'Fascia, drafted', _updatedAt: '2024-06-01T00:00:00Z' }),
    document('versions.spring.article-07', { title: 'Fascia in spring', _updatedAt: '2024-05-01T00:00:00Z' }),
    document('person-1', { _type: 'person', name: 'Ada' }),
    document('_.releases.spring', { _type: 'system.release', state: 'active', metadata: { title: 'Spring' } }),
  ]);

/** Queries as Sanity Studio 6.15 builds them; read in `node_modules/sanity/lib` and `@sanity/client`. */
describe('what the Studio sends', () => {
  const drafts = { perspective: 'drafts' } as const;
  const raw = { perspective: 'raw' } as const;

  it('lists documents in an order', async () => {
    const query = `// findability-mvi:5
*[_type in $__types] {_type, _id, _originalId, "orderings": [_updatedAt]} | order(orderings[0] desc) [0...$__limit]`;
    expect(await answer(dataset(), query, { ...drafts, params: { __types: ['article'], __limit: 2 } })).toEqual([
      { _type: 'article', _id: 'article-07', _originalId: 'drafts.article-07', orderings: ['2024-06-01T00:00:00Z'] },
      { _type: 'article', _id: 'article-27', _originalId: 'article-27', orderings: ['2024-02-28T00:00:00Z'] },
    ]);
  });

  it('searches, the best first', async () => {
    const query = `*[_type in $__types] | score(boost(_type in ["article"] && title match text::query($__query), 10),
      ([@, _id] match text::query($__query) || references($__rawQuery))) [_score > 0]
      {_type, _id, _originalId, "orderings": [_score]} | order(orderings[0] desc) [0...$__limit]`;
    const params = { __types: ['article', 'person'], __query: 'fasc*', __rawQuery: 'fasc', __limit: 10 };
    expect(await answer(dataset(), query, { ...drafts, params })).toEqual([
      { _type: 'article', _id: 'article-07', _originalId: 'drafts.article-07', orderings: [13] },
    ]);
  });

  it('searches by the id of what is referred to', async () => {
    const query = `*[_type in $__types && ([@, _id] match text::query($__query) || references($__rawQuery))]
      {_type, _id, "orderings": [_id]} | order(orderings[0] asc) [0...$__limit]`;
    const params = { __types: ['article', 'person'], __query: 'person-1*', __rawQuery: 'person-1', __limit: 3 };
    expect(await answer(dataset(), query, { params })).toEqual([
      { _type: 'article', _id: 'article-00', orderings: ['article-00'] },
      { _type: 'article', _id: 'article-01', orderings: ['article-01'] },
      { _type: 'article', _id: 'article-02', orderings: ['article-02'] },
    ]);
  });

  it('resolves the ids behind preview fields', async () => {
    const query = '*[(_type == "person" && name match text::query($__query))][0...1000]._id';
    expect(await answer(dataset(), query, { params: { __query: 'ad*' } })).toEqual(['person-1']);
  });

  it('finds the versions of a document and its type', async () => {
    const params = { publishedId: 'article-07' };
    const order = '*[sanity::versionOf($publishedId)]|order(_updatedAt)[0]{_id, _type}';
    expect(await answer(dataset(), order, { ...raw, params })).toEqual({ _id: 'article-07', _type: 'article' });
    expect(await answer(dataset(), '*[sanity::versionOf($publishedId)][0]._type', { ...raw, params })).toBe('article');
    const groups = '[*[sanity::versionOf("article-07")]._id,*[sanity::versionOf("person-1")]._id]';
    expect(await answer(dataset(), groups, raw)).toEqual([
      ['article-07', 'drafts.article-07', 'versions.spring.article-07'],
      ['person-1'],
    ]);
  });

  it('observes documents for previews', async () => {
    const query =
      '[*[_id in ["article-03","drafts.article-07"]][0...2]{_id,_type,title,"my-field": @["my-field"]}][0...1]';
    expect(await answer(dataset(), query, raw)).toEqual([
      [
        { _id: 'article-03', _type: 'article', title: 'Article 3', 'my-field': null },
        { _id: 'drafts.article-07', _type: 'article', title: 'Fascia, drafted', 'my-field': null },
      ],
    ]);
  });

  it('lists what refers to a document', async () => {
    const params = { docId: 'person-1' };
    expect(await answer(dataset(), '*[references($docId)][0...101]{_id,_type}', { ...raw, params })).toHaveLength(60);
    const usage = `{"references":*[references($docId) && _system.group._ref != $docId][0...100]{_id,_type},
      "totalCount":count(*[references($docId) && _system.group._ref != $docId])}`;
    expect(await answer(dataset(), usage, { ...raw, params })).toMatchObject({ totalCount: 60 });
  });

  it('lists releases and what is in them', async () => {
    const releases = `*[_type=="system.release" && _id in path("_.releases.*")] {
      _id, state, "metadata": coalesce(metadata, {"title": "", "releaseType": "undecided"}),
      ...select(length(error.message) > 0 => { error }, {})
    }`;
    expect(await answer(dataset(), releases, raw)).toEqual([
      { _id: '_.releases.spring', state: 'active', metadata: { title: 'Spring' } },
    ]);
    const documents = `{"release_spring": *[sanity::partOfRelease("spring")]{_updatedAt, "docId": string::split(_id, ".")[2] } | order(_updatedAt desc),}
      {"spring": {"updatedAt": release_spring[0]._updatedAt, "documentIds": release_spring[].docId}}`;
    expect(await answer(dataset(), documents, raw)).toEqual({
      spring: { updatedAt: '2024-05-01T00:00:00Z', documentIds: ['article-07'] },
    });
    expect(await answer(dataset(), 'releases::all()[]._id', raw)).toEqual(['_.releases.spring']);
  });

  it.each([
    ['array::unique(*[_type == "article"][]._type)', ['article']],
    ['defined(*[_id=="article-01"]._id)', true],
    ['*[_type == "system.group"]{members, grants}', []],
    ['*[0]._id', '_.releases.spring'],
    ['count(array::unique(*[_type == "article"].author._ref))', 1],
  ])('%s', async (query, expected) => {
    expect(await answer(dataset(), query)).toEqual(expected);
  });
});
