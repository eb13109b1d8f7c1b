import { type LakeDocument } from '#sanity/lake/engine/query/lake-document.ts';

/** Documents as the site has them, in the proportions of a large library. Each topic and person has a bounded number. */
export function siteDocuments(count: number): LakeDocument[] {
  const random = seeded(count);
  const shares = {
    article: 0.42,
    faq: 0.26,
    source: 0.12,
    externalResource: 0.1,
    redirect: 0.05,
    topic: 0.03,
    person: 0.02,
  };
  const sizes = Object.fromEntries(Object.entries(shares).map(([type, share]) => [type, Math.floor(count * share)]));
  const pick = (type: string) => `${type}-${Math.floor(random() * sizes[type]!)}`;
  const documents: LakeDocument[] = [];
  for (const [type, size] of Object.entries(sizes)) {
    for (let index = 0; index < size; index++) documents.push(siteDocument(type, index, { random, pick }));
  }
  documents.push(settings(pick));
  // Some of what is published is being edited.
  for (let index = 0; index < count / 100; index++) {
    const published = documents[Math.floor(random() * documents.length)]!;
    documents.push({ ...published, _id: `drafts.${published._id}`, title: `${String(published.title)} (draft)` });
  }
  return [...new Map(documents.map((document) => [document._id, document])).values()];
}

interface Source {
  random: () => number;
  pick: (type: string) => string;
}

const reference = (_ref: string, _key?: string) => ({ _type: 'reference', _ref, ...(_key && { _key }) });

function siteDocument(_type: string, index: number, source: Source): LakeDocument {
  const day = (span: number) => new Date(Date.UTC(2020, 0, 1 + Math.floor(source.random() * span))).toISOString();
  const references = (type: string, most: number) =>
    Array.from({ length: 1 + Math.floor(source.random() * most) }, (_, key) => reference(source.pick(type), `k${key}`));
  const base = { _id: `${_type}-${index}`, _type, _rev: `rev-${index}`, _createdAt: day(900), _updatedAt: day(2000) };
  const named = {
    slug: { _type: 'slug', current: `${_type}-${index}` },
    previousSlugs: index % 20 === 0 ? [`old-${_type}-${index}`] : [],
  };
  const reviewed = {
    reviewer: reference(source.pick('person')),
    lastReviewed: day(2000).slice(0, 10),
    nextReviewDue: day(2500).slice(0, 10),
  };
  switch (_type) {
    case 'article':
      return {
        ...base,
        ...named,
        ...reviewed,
        title: words(source, 6),
        summary: words(source, 20),
        keyPoints: [words(source, 8)],
        body: body(source),
        topics: references('topic', 2),
        author: reference(source.pick('person')),
        publishedOn: day(1500).slice(0, 10),
        sources: references('source', 3),
        related: references('article', 3),
      };
    case 'faq':
      return {
        ...base,
        ...named,
        ...reviewed,
        question: words(source, 9),
        shortAnswer: words(source, 30),
        longAnswer: body(source).slice(0, 2),
        topic: reference(source.pick('topic')),
        order: index % 50,
        sources: references('source', 1),
        relatedArticles: references('article', 2),
      };
    case 'topic':
      return { ...base, ...named, title: words(source, 2), summary: words(source, 15), order: index % 500 };
    case 'person':
      return {
        ...base,
        ...named,
        name: words(source, 2),
        credentials: 'RCST',
        role: words(source, 3),
        bio: body(source).slice(0, 1),
        order: index % 100,
      };
    case 'source':
      return {
        ...base,
        title: words(source, 8),
        authors: words(source, 4),
        publication: words(source, 3),
        year: 2000 + (index % 25),
        doi: `10.1000/${index}`,
        evidenceType: 'guideline',
        finding: words(source, 12),
      };
    case 'externalResource':
      return {
        ...base,
        title: words(source, 6),
        url: `https://example.org/${index}`,
        publisher: words(source, 2),
        kind: 'article',
        audience: 'everyone',
        language: 'en',
        recommendation: words(source, 15),
        topics: references('topic', 1),
        lastChecked: day(2000).slice(0, 10),
      };
    default:
      return { ...base, from: `/old/${index}`, kind: 'moved', to: `/articles/article-${index}` };
  }
}

function settings(pick: (type: string) => string): LakeDocument {
  return {
    _id: 'siteSettings',
    _type: 'siteSettings',
    _rev: 'rev',
    _createdAt: '2020-01-01T00:00:00Z',
    _updatedAt: '2024-01-01T00:00:00Z',
    practiceName: 'Stillpoint',
    tagline: 'Quiet hands',
    description: 'A practice',
    homeTitle: 'Welcome',
    homeIntro: 'Hello',
    featured: [0, 1, 2].map((key) => reference(pick('article'), `k${key}`)),
    openingHours: [{ _key: 'a', days: 'Monday', hours: '9–17' }],
    navigation: [{ _key: 'a', label: 'Articles', path: '/articles' }],
    email: 'hello@example.org',
    medicalDisclaimer: 'Text',
    emergencyNote: 'Text',
    about: [],
    privacy: [],
    accessibility: [],
  };
}

function body(source: Source): unknown[] {
  return Array.from({ length: 4 }, (_, index) => ({
    _key: `b${index}`,
    _type: 'block',
    style: index === 0 ? 'h2' : 'normal',
    markDefs: [],
    children: [{ _key: 's', _type: 'span', marks: [], text: words(source, 25) }],
  }));
}

const syllables = [
  'cra',
  'ni',
  'o',
  'sa',
  'cral',
  'gen',
  'tle',
  'touch',
  'rest',
  'flu',
  'id',
  'fas',
  'ci',
  'a',
  'bo',
  'dy',
];
const vocabulary = syllables.flatMap((first) =>
  syllables.flatMap((second) =>
    syllables.flatMap((third) => ['', 'ing', 'ness', 's'].map((end) => first + second + third + end)),
  ),
);

/** Words of which a few are common and most are rare. */
function words({ random }: Source, count: number): string {
  return Array.from({ length: count }, () => vocabulary[Math.floor(random() ** 4 * vocabulary.length)]!).join(' ');
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
