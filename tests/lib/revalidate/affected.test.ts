import { affectedTags } from '#lib/revalidate/affected.ts';
import type { Change } from '#lib/revalidate/change.ts';
import { referencedIds } from '#lib/revalidate/references.ts';

const _createdAt = '2026-01-01T00:00:00Z';
const none = { referencing: [], referenced: [] };
const topics = [
  { _id: 't1', _type: 'topic', _createdAt, slug: 'about-cst' },
  { _id: 't2', _type: 'topic', _createdAt, slug: 'evidence' },
];

function article(fields: Record<string, unknown> = {}) {
  return {
    _id: 'a1',
    _type: 'article',
    _createdAt,
    title: 'Fascia',
    slug: { current: 'fascia' },
    summary: 'A web.',
    body: [],
    topics: [{ _ref: 't1' }],
    picture: { asset: { _ref: 'image-0-1x1-png' } },
    ...fields,
  };
}

function update(before: Record<string, unknown>, after: Record<string, unknown>): Change {
  return { _id: 'a1', _type: 'article', before: article(before), after: article(after) };
}

describe('affectedTags', () => {
  it('of an edit to the body: its own page, its feeds and the lists, but no page that links to it', () => {
    const tags = affectedTags(update({ body: [] }, { body: [{ _key: 'b' }] }), {
      referencing: [{ _id: 'f1', _type: 'faq', _createdAt, slug: 'is-it-safe' }],
      referenced: topics.slice(0, 1),
    });
    expect(tags.sort()).toEqual([
      'article/fascia',
      'feed/en-GB',
      'feed/topic/about-cst',
      'list/article',
      'redirect/articles/fascia',
      'share/article/fascia',
    ]);
  });

  it('of a new title: also every page that shows it', () => {
    const tags = affectedTags(update({}, { title: 'What is fascia?' }), {
      referencing: [
        { _id: 'f1', _type: 'faq', _createdAt, slug: 'is-it-safe' },
        { _id: 'siteSettings', _type: 'siteSettings', _createdAt, slug: null },
      ],
      referenced: topics.slice(0, 1),
    });
    expect(tags).toEqual(
      expect.arrayContaining(['article/fascia', 'faq/is-it-safe', 'topic/about-cst', 'settings', 'list/article']),
    );
    expect(tags).not.toContain('count/article');
    expect(tags).not.toContain('feeds');
    expect(tags).not.toContain('site');
  });

  it('of a new list of earlier addresses: those that are new in it, and those that are no longer', () => {
    const tags = affectedTags(update({ previousSlugs: ['left'] }, { previousSlugs: ['added'] }), none);
    expect(tags).toEqual(
      expect.arrayContaining(['left', 'added'].flatMap((slug) => [`article/${slug}`, `redirect/articles/${slug}`])),
    );
  });

  it('of a new author: also their page when they have been the reviewer all along', () => {
    const tags = affectedTags(
      update({ reviewer: { _ref: 'p1' } }, { reviewer: { _ref: 'p1' }, author: { _ref: 'p1' } }),
      {
        referencing: [],
        referenced: [{ _id: 'p1', _type: 'person', _createdAt, slug: 'ruth-ellery' }, ...topics],
      },
    );
    expect(tags).toContain('person/ruth-ellery');
    expect(tags).not.toContain('topic/about-cst');
  });

  it('of a move to another topic: both topics and the counts, but not who links to it', () => {
    const tags = affectedTags(update({}, { topics: [{ _ref: 't2' }] }), {
      referencing: [{ _id: 'f1', _type: 'faq', _createdAt, slug: 'is-it-safe' }],
      referenced: topics,
    });
    expect(tags).toEqual(expect.arrayContaining(['topic/about-cst', 'topic/evidence', 'count/article']));
    expect(tags).not.toContain('faq/is-it-safe');
  });

  it('of a new slug: the old address and the new one, and every feed, whose entries may link to it', () => {
    const tags = affectedTags(update({}, { slug: { current: 'what-is-fascia' } }), none);
    expect(tags).toEqual(
      expect.arrayContaining([
        'article/fascia',
        'redirect/articles/fascia',
        'article/what-is-fascia',
        'redirect/articles/what-is-fascia',
        'feeds',
      ]),
    );
  });

  it('of a translation: its page, the list in its language, and the page of its original', () => {
    const tags = affectedTags(update({ language: 'es' }, { language: 'es', title: 'Qué es la fascia' }), {
      referencing: [],
      referenced: [{ _id: 'a0', _type: 'article', _createdAt, slug: 'fascia', language: 'en-GB' }],
    });
    expect(tags).toEqual(
      expect.arrayContaining(['es/article/fascia', 'redirect/es/articles/fascia', 'list/article', 'article/fascia']),
    );
  });

  it('of settings: every page only when the field stands on every page', () => {
    const settings = (fields: object) => ({ _id: 'siteSettings', _type: 'siteSettings', _createdAt, ...fields });
    const change = (before: object, after: object): Change => ({
      _id: 'siteSettings',
      _type: 'siteSettings',

      before: settings(before),
      after: settings(after),
    });
    expect(affectedTags(change({ about: [] }, { about: [1] }), none)).toEqual(['settings', 'list/siteSettings']);
    expect(affectedTags(change({ phone: '1' }, { phone: '2' }), none)).toEqual(
      expect.arrayContaining(['settings', 'site']),
    );
  });

  it.each(['title', 'authors', 'finding', 'doi'])(
    'of the %s of a source: all that cites it, and the feeds',
    (field) => {
      const source = { _id: 's1', _type: 'source', [field]: 'old' };
      const change: Change = { _id: 's1', _type: 'source', before: source, after: { ...source, [field]: 'new' } };
      const referencing = [{ _id: 'a1', _type: 'article', _createdAt, slug: 'fascia' }];
      expect(affectedTags(change, { referencing, referenced: [] })).toEqual(['list/source', 'feeds', 'article/fascia']);
    },
  );

  it('of a redirect: the addresses it led and leads away from', () => {
    const redirect = (from: unknown) => ({ _id: 'r1', _type: 'redirect', _createdAt, from });
    const change = (before: unknown, after: unknown): Change => ({
      _id: 'r1',
      _type: 'redirect',
      before: before === null ? null : redirect(before),
      after: after === null ? null : redirect(after),
    });
    expect(affectedTags(change('/old', '/older'), none)).toEqual(
      expect.arrayContaining(['redirect/old', 'redirect/older']),
    );
    expect(affectedTags(change(null, '/new'), none)).toContain('redirect/new');
    expect(affectedTags(change('/gone', null), none)).toContain('redirect/gone');
    expect(affectedTags(change('', 7), none)).toEqual(['list/redirect']);
  });

  it('of former addresses: what leads from them', () => {
    const tags = affectedTags(update({}, { previousSlugs: ['web', '', 7] }), none);
    expect(tags.filter((tag) => tag.startsWith('redirect'))).toEqual([
      'redirect/articles/fascia',
      'redirect/articles/web',
    ]);
    expect(affectedTags(update({}, { previousSlugs: 'web' }), none)).not.toContain('redirect/articles/web');
  });

  it.each(['before', 'after'] as const)(
    'of a document that has no state %s: all that links to it, and the counts',
    (absent) => {
      const change: Change = { ...update({}, {}), [absent]: null };
      const referencing = [
        { _id: 'f1', _type: 'faq', _createdAt, slug: 'is-it-safe' },
        { _id: 'f2', _type: 'faq', _createdAt, slug: '' },
        { _id: 'r1', _type: 'redirect', _createdAt, slug: 'x' },
      ];
      const tags = affectedTags(change, { referencing, referenced: topics.slice(0, 1) });
      expect(tags.toSorted()).toEqual([
        'article/fascia',
        'count/article',
        'faq/is-it-safe',
        'feed/en-GB',
        'feed/topic/about-cst',
        'feeds',
        'list/article',
        'redirect/articles/fascia',
        'share/article/fascia',
        'topic/about-cst',
      ]);
    },
  );

  it('of settings that are made: every page', () => {
    const after = { _id: 'siteSettings', _type: 'siteSettings', _createdAt };
    expect(affectedTags({ _id: 'siteSettings', _type: 'siteSettings', before: null, after }, none)).toEqual(
      expect.arrayContaining(['settings', 'site']),
    );
  });

  it('of an edit of what Sanity keeps about a document: no page that links to it', () => {
    const referencing = [{ _id: 'f1', _type: 'faq', _createdAt, slug: 'is-it-safe' }];
    const change = update({ _updatedAt: '1', _id: 'a1' }, { _updatedAt: '2', _id: 'a1' });
    expect(affectedTags(change, { referencing, referenced: [] })).not.toContain('faq/is-it-safe');
  });

  it('of a type this site does not know: nothing', () => {
    const change: Change = { _id: 'x', _type: 'sanity.imageAsset', before: null, after: null };
    expect(affectedTags(change, none)).toEqual([]);
  });
});

describe('referencedIds', () => {
  it('finds references of both states at any depth, assets left out', () => {
    const body = [{ _type: 'block', markDefs: [{ to: { _ref: 'a9' } }] }];
    expect(referencedIds(update({ body }, { topics: [{ _ref: 't2' }] })).sort()).toEqual(['a9', 't1', 't2']);
  });
});
