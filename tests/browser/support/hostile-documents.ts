import { type IdentifiedSanityDocumentStub } from '@sanity/client';

type Document = IdentifiedSanityDocumentStub<Record<string, unknown>>;

/** Documents of every type whose every text is the next of `texts`. */
export function hostileDocuments(texts: readonly string[], count: number) {
  let used = 0;
  const next = () => texts[used++ % texts.length]!;
  const documents = Array.from({ length: count }, (_, index) => oneOfEach(index, next)).flat();
  return { documents, used: () => used };
}

const reference = (id: string) => ({ _type: 'reference', _ref: id, _key: id });
const review = {
  reviewer: { _type: 'reference', _ref: 'hostile-person-0' },
  lastReviewed: '2026-01-01',
  nextReviewDue: '2030-01-01',
};

function oneOfEach(index: number, text: () => string): Document[] {
  const id = (type: string) => `hostile-${type}-${index}`;
  const slug = { _type: 'slug', current: `hostile-${index}` };
  const person = {
    _id: id('person'),
    _type: 'person',
    name: text(),
    slug,
    credentials: text(),
    role: text(),
    bio: richText(text),
    order: 900,
  };
  const topic = { _id: id('topic'), _type: 'topic', title: text(), slug, summary: text(), order: 900 };
  const source = {
    _id: id('source'),
    _type: 'source',
    title: text(),
    authors: text(),
    publication: text(),
    year: 2020,
    locator: text(),
    url: 'https://example.org/',
    evidenceType: 'reference',
    finding: text(),
  };
  const article = {
    _id: id('article'),
    _type: 'article',
    title: text(),
    slug,
    summary: text(),
    keyPoints: [text(), text()],
    body: richText(text, source._id),
    topics: [reference(topic._id)],
    author: { _type: 'reference', _ref: person._id },
    publishedOn: '2026-01-01',
    ...review,
    sources: [reference(source._id)],
  };
  const faq = {
    _id: id('faq'),
    _type: 'faq',
    question: text(),
    slug,
    shortAnswer: text(),
    longAnswer: richText(text),
    topic: { _type: 'reference', _ref: topic._id },
    order: 900,
    ...review,
    relatedArticles: [reference(article._id)],
  };
  const resource = {
    _id: id('resource'),
    _type: 'externalResource',
    title: text(),
    url: `https://example.org/?${encodeURIComponent(text())}`,
    publisher: text(),
    kind: 'article',
    audience: 'everyone',
    language: 'en',
    recommendation: text(),
    caution: text(),
    lastChecked: '2026-01-01',
  };
  const term = {
    _id: id('term'),
    _type: 'glossaryTerm',
    term: text(),
    slug,
    definition: text(),
    alsoCalled: [text()],
    ...review,
  };
  return [person, topic, source, term, article, faq, resource];
}

function richText(text: () => string, source?: string) {
  const block = (key: string, style: string, extra: object = {}) => ({
    _key: key,
    _type: 'block',
    style,
    markDefs: [{ _key: 'm', _type: 'link', href: `https://example.org/#${encodeURIComponent(text())}` }],
    children: [{ _key: 's', _type: 'span', text: text(), marks: ['m'] }],
    ...extra,
  });
  return [
    block('a', 'h2'),
    block('b', 'normal'),
    block('c', 'blockquote'),
    block('d', 'normal', { listItem: 'bullet', level: 1 }),
    { _key: 'e', _type: 'callout', kind: 'caution', title: text(), body: [block('f', 'normal')] },
    {
      _key: 'g',
      _type: 'evidenceNote',
      level: 'mixed',
      text: text(),
      sources: source ? [reference(source)] : [],
    },
  ];
}
