import { articleSchema } from '#lib/content/article.ts';
import { rawBlock, rawCitation, rawPicture } from './rich-text.ts';

const person = (id: string, name: string) => ({
  _id: id,
  _type: 'person',
  name,
  slug: name.toLowerCase(),
  credentials: 'BSc, registered therapist',
});

const source = (id: string, title: string, fields: object = {}) => ({
  _id: id,
  _type: 'source',
  title,
  authors: 'Haller H, Lauche R',
  publication: 'BMC Musculoskelet Disord',
  year: 2020,
  locator: '21:1',
  doi: '10.1186/s12891-019-3017-y',
  pmid: '31892357',
  isbn: null,
  notice: null,
  url: null,
  evidenceType: 'systematic-review',
  finding: 'Less pain than with sham treatment in ten trials.',
  ...fields,
});

/** An article as the content source returns it, with every kind of block. */
export const rawArticle = {
  _id: 'a1',
  _type: 'article',
  _rev: 'r1',
  _updatedAt: '2026-11-03T10:00:00Z',
  title: 'What research says',
  slug: 'what-research-says',
  language: null,
  summary: 'Trials disagree.',
  keyPoints: ['Two reviews reach different answers.'],
  picture: rawPicture,
  body: [
    rawBlock('h1', 'Two reviews', { style: 'h2' }),
    rawBlock('p1', 'One found less pain.', {
      children: [
        { _key: 's', _type: 'span', text: 'One found less pain.', marks: ['strong'], source: null },
        rawCitation('c', 's1'),
      ],
    }),
    rawBlock('l1', 'Ten trials', { listItem: 'bullet', level: 1 }),
    rawBlock('h2', 'What that means', { style: 'h2' }),
    { _key: 'e', _type: 'evidenceNote', level: 'mixed', text: 'Reviews disagree.', sources: ['s1', 's2'] },
    {
      _key: 'd',
      _type: 'callout',
      kind: 'see-a-doctor',
      title: null,
      body: [rawBlock('cb', 'Sudden severe headache needs urgent care.')],
    },
    rawBlock('h3', 'What we do', { style: 'h2' }),
    rawBlock('p2', 'More elsewhere.', {
      children: [{ _key: 's', _type: 'span', text: 'elsewhere', marks: ['m'], source: null }],
      markDefs: [{ _key: 'm', _type: 'link', href: 'https://example.org/', to: null }],
    }),
    { ...rawPicture, _key: 'pic', caption: 'Hands at rest' },
  ],
  topics: [{ _id: 't1', _type: 'topic', title: 'Evidence', slug: 'evidence' }],
  author: person('p1', 'Ada'),
  reviewer: person('p2', 'Bea'),
  publishedOn: '2026-10-01',
  lastReviewed: '2026-11-03',
  nextReviewDue: '2099-11-03',
  review: null,
  corrections: null,
  sources: [source('s1', 'CST for chronic pain'), source('s2', 'Is CST effective?', { doi: null })],
  related: [],
  original: null,
  translations: [],
  faqs: [
    { _id: 'f1', _type: 'faq', question: 'Does it work?', slug: 'does-it-work', shortAnswer: 'Studies disagree.' },
  ],
};

/** The same, parsed; fields may be replaced before parsing. */
export function exampleArticle(fields: Record<string, unknown> = {}) {
  return articleSchema.parse({ ...rawArticle, ...fields });
}
