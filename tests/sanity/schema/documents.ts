/** Documents that break no rule: each test breaks one rule of one of them. */

export const reference = (id: string) => ({ _type: 'reference', _ref: id, _key: `to-${id}` });

export const paragraph = (key: string, text: string, style = 'normal') => ({
  _type: 'block',
  _key: key,
  style,
  markDefs: [] as object[],
  children: [{ _type: 'span', _key: `${key}-0`, text, marks: [] }] as object[],
});

const topic = {
  _id: 'topic-a',
  _type: 'topic',
  title: 'Sessions',
  slug: { _type: 'slug', current: 'sessions' },
  summary: 'What happens.',
  order: 10,
};

const person = {
  _id: 'person-a',
  _type: 'person',
  name: 'A Person',
  slug: { _type: 'slug', current: 'a-person' },
  credentials: 'Member of a register',
  role: 'Therapist',
  order: 10,
};

const reviewer = {
  ...person,
  _id: 'person-b',
  name: 'B Person',
  slug: { _type: 'slug', current: 'b-person' },
};

const source = {
  _id: 'source-a',
  _type: 'source',
  title: 'A review',
  authors: 'Author A',
  publication: 'A journal',
  year: 2020,
  doi: '10.1186/s12891-019-3017-y',
  pmid: '31892357',
  evidenceType: 'systematic-review',
  finding: 'It found little.',
};

const review = { reviewer: reference('person-b'), lastReviewed: '2026-10-01', nextReviewDue: '2027-10-01' };

const article = {
  _id: 'article-a',
  _type: 'article',
  title: 'A title',
  slug: { _type: 'slug', current: 'a-title' },
  summary: 'A summary.',
  body: [paragraph('a', 'Text.')] as object[],
  topics: [reference('topic-a')],
  author: reference('person-a'),
  publishedOn: '2026-10-01',
  ...review,
};

const faq = {
  _id: 'faq-a',
  _type: 'faq',
  question: 'Is it so?',
  slug: { _type: 'slug', current: 'is-it-so' },
  shortAnswer: 'It may be.',
  topic: reference('topic-a'),
  order: 10,
  ...review,
};

const externalResource = {
  _id: 'resource-a',
  _type: 'externalResource',
  title: 'A page',
  url: 'http://example.org/a',
  publisher: 'A publisher',
  kind: 'article',
  audience: 'everyone',
  language: 'en',
  recommendation: 'It is short.',
  lastChecked: '2026-10-01',
};

const glossaryTerm = {
  _id: 'term-a',
  _type: 'glossaryTerm',
  term: 'word',
  slug: { _type: 'slug', current: 'word' },
  definition: 'It means this.',
  ...review,
};

const redirect = { _id: 'redirect-a', _type: 'redirect', from: '/old', kind: 'moved', to: '/new' };

const pageFeedback = { _id: 'feedback.article-a-title', _type: 'pageFeedback', path: '/articles/a-title', clear: 1 };

const siteSettings = {
  _id: 'siteSettings',
  _type: 'siteSettings',
  practiceName: 'A practice',
  tagline: 'A line',
  description: 'A description.',
  homeTitle: 'A heading',
  homeIntro: 'An introduction.',
  email: 'hello@example.org',
  medicalDisclaimer: 'A disclaimer.',
  emergencyNote: 'Call 999.',
  about: [paragraph('a', 'About.')],
  privacy: [paragraph('a', 'Privacy.')],
  accessibility: [paragraph('a', 'Accessibility.')],
};

/** What the good and the bad documents may refer to besides each other. */
const others = ['image-a', 's1', 's2', 's3', 's4', 's5', 's6', 's7'].map((_id) => ({ _id }));

export const good = {
  topic,
  person,
  reviewer,
  source,
  article,
  faq,
  externalResource,
  glossaryTerm,
  pageFeedback,
  redirect,
  siteSettings,
};
export const dataset: readonly object[] = [...Object.values(good), ...others];
