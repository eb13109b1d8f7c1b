import { type IdentifiedSanityDocumentStub } from '@sanity/client';

/** As Sanity's client takes it. */
export type Document = IdentifiedSanityDocumentStub<Record<string, unknown>>;

/** Coprime to the number of payloads: over as many documents each field gets each, and a few documents have all. */
const STEP = 41;

/**
 * Documents of every type with a page or a place on one, each of whose texts is another of `texts`.
 *
 * @param picture id of an image asset
 */
export function hostileDocuments(texts: readonly string[], count: number, picture: string) {
  const used = new Set<string>();
  const documents = Array.from({ length: count }, (_, index) => {
    let field = index * STEP;
    const text = () => {
      const next = texts[field++ % texts.length]!;
      used.add(next);
      return next;
    };
    return oneOfEach(index, text, picture);
  }).flat();
  return { documents, used: used.size };
}

/** What the settings say on every page and on pages of their own. */
export function hostileSettings(text: string, picture: string) {
  const texts = ['practiceName', 'tagline', 'description', 'notice', 'homeTitle', 'homeIntro', 'phone', 'bookingNote'];
  return {
    ...Object.fromEntries([...texts, 'medicalDisclaimer', 'emergencyNote'].map((name) => [name, text])),
    homePicture: pictureOf(picture, () => text),
    address: { street: text, locality: text, region: text, postalCode: text, country: text },
    openingHours: [{ _key: 'h', days: text, hours: text, note: text }],
    navigation: [{ _key: 'n', label: text, path: '/articles' }],
    searchSynonyms: [{ _key: 's', words: [text, 'CST'] }],
    ...Object.fromEntries(
      ['about', 'privacy', 'accessibility', 'howWeWrite'].map((name) => [name, richText(() => text, picture)]),
    ),
  };
}

const reference = (id: string) => ({ _type: 'reference', _ref: id, _key: id });

function oneOfEach(index: number, text: () => string, picture: string): Document[] {
  const id = (type: string) => `hostile-${type}-${index}`;
  const slug = { _type: 'slug', current: `hostile-${index}` };
  const person = {
    _id: id('person'),
    _type: 'person',
    name: text(),
    slug,
    credentials: text(),
    role: text(),
    bio: richText(text, picture),
    photo: pictureOf(picture, text),
    order: 900,
  };
  const review = {
    reviewer: { _type: 'reference', _ref: person._id },
    lastReviewed: '2026-01-01',
    nextReviewDue: '2030-01-01',
  };
  const topic = {
    _id: id('topic'),
    _type: 'topic',
    title: text(),
    slug,
    summary: text(),
    picture: pictureOf(picture, text),
    order: 900,
  };
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
    picture: pictureOf(picture, text),
    body: richText(text, picture, { source: source._id, term: id('term') }),
    topics: [reference(topic._id)],
    author: { _type: 'reference', _ref: person._id },
    publishedOn: '2026-01-01',
    ...review,
    sources: [reference(source._id)],
  };
  const translation = {
    ...article,
    _id: id('translation'),
    language: 'es',
    translationOf: { _type: 'reference', _ref: article._id },
    title: text(),
    summary: text(),
    keyPoints: [text()],
    body: richText(text, picture),
  };
  const faq = {
    _id: id('faq'),
    _type: 'faq',
    question: text(),
    slug,
    shortAnswer: text(),
    longAnswer: richText(text, picture),
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
  return [person, topic, source, term, article, translation, faq, resource];
}

function pictureOf(asset: string, text: () => string) {
  return { _type: 'picture', asset: { _type: 'reference', _ref: asset }, alt: text(), caption: text() };
}

function richText(text: () => string, picture: string, cited?: { source: string; term: string }) {
  const block = (key: string, style: string, extra: object = {}) => ({
    _key: key,
    _type: 'block',
    style,
    markDefs: [{ _key: 'm', _type: 'link', href: `https://example.org/#${encodeURIComponent(text())}` }],
    children: [{ _key: 's', _type: 'span', text: text(), marks: ['m'] }],
    ...extra,
  });
  const explained = cited && {
    markDefs: [{ _key: 't', _type: 'glossaryLink', term: { _type: 'reference', _ref: cited.term } }],
    children: [
      { _key: 's', _type: 'span', text: text(), marks: ['t'] },
      { _key: 'c', _type: 'citation', source: { _type: 'reference', _ref: cited.source } },
    ],
  };
  return [
    block('a', 'h2'),
    block('b', 'normal', explained),
    block('c', 'blockquote'),
    block('d', 'normal', { listItem: 'bullet', level: 1 }),
    { _key: 'p', ...pictureOf(picture, text) },
    { _key: 'e', _type: 'callout', kind: 'caution', title: text(), body: [block('f', 'normal')] },
    {
      _key: 'g',
      _type: 'evidenceNote',
      level: 'mixed',
      text: text(),
      sources: cited ? [reference(cited.source)] : [],
    },
  ];
}
