import { type Graph } from 'schema-dts';

import { faqSchema } from '#lib/content/faq.ts';
import { personSchema } from '#lib/content/person.ts';
import { articleGraph } from '#lib/seo/structured-data/article-graph.ts';
import { faqGraph, faqListGraph } from '#lib/seo/structured-data/faq-graph.ts';
import { serialise } from '#lib/seo/structured-data/graph.ts';
import { collectionGraph, personGraph, practicePageGraph } from '#lib/seo/structured-data/page-graph.ts';
import { exampleArticle, rawArticle } from '#tests/support/article.ts';
import { exampleSite } from '#tests/support/site.ts';
import { vocabularyFaults } from '#tests/support/vocabulary.ts';

const site = exampleSite();

const corrections = [{ _key: 'a', on: '2026-11-01', text: 'It had 54 people.' }];

const faq = faqSchema.parse({
  ...rawArticle,
  corrections,
  _type: 'faq',
  question: 'Is it safe?',
  slug: 'is-it-safe',
  shortAnswer: 'Mostly.',
  longAnswer: null,
  topic: rawArticle.topics[0],
  relatedArticles: [],
});

const person = personSchema.parse({
  ...rawArticle.author,
  _rev: 'r',
  _updatedAt: '2026-11-03T10:00:00Z',
  role: 'Therapist',
  photo: rawArticle.picture,
  bio: null,
  writtenCount: 0,
  written: [],
  reviewedCount: 0,
  reviewed: [],
});

const groups = [{ topic: exampleArticle().topics[0]!, faqs: exampleArticle().faqs }];

const graphs: Record<string, Graph> = {
  article: articleGraph(exampleArticle({ corrections }), site),
  'bare article': articleGraph(
    exampleArticle({ picture: null, author: null, reviewer: null, sources: [], topics: [] }),
    exampleSite({ phone: null, email: null, address: null }),
  ),
  faq: faqGraph(faq, site),
  faqs: faqListGraph({ path: '/faqs', title: 'Questions' }, groups, site),
  person: personGraph(person, site),
  articles: collectionGraph({ path: '/articles', title: 'Articles' }, [{ name: 'One', url: '/articles/one' }], site),
  contact: practicePageGraph('ContactPage', { path: '/contact', title: 'Contact' }, site),
  home: practicePageGraph('WebPage', { path: '/', title: 'Home' }, site),
};

it('uses only types and properties of schema.org, each with a value of a type it may have', () => {
  // The wrong one shows that faults are found at all.
  const wrong = { '@context': 'https://schema.org', '@graph': [{ '@type': 'Article', treats: 'everything' }] };
  expect(vocabularyFaults({ ...graphs, wrong })).toEqual([expect.stringContaining('treats')]);
}, 120_000);

it.each(Object.entries(graphs))('%s: every reference leads to a node of the same graph or to a page', (_, graph) => {
  const nodes = graph['@graph'] as readonly Record<string, unknown>[];
  const ids = new Set(nodes.map((node) => node['@id']));
  const references = nodes.flatMap((node) =>
    Object.entries(node)
      .filter(([name]) => name !== 'mainEntity' || !('@type' in (node[name] as object)))
      .map(([, value]) => value)
      .filter((value): value is { '@id': string } => isReference(value))
      .map((value) => value['@id']),
  );
  expect(references.filter((id) => !ids.has(id))).toEqual([]);
});

it.each(['article', 'faq'])('%s: says what was corrected, and when', (name) => {
  const correction = { '@type': 'CorrectionComment', datePublished: '2026-11-01', text: 'It had 54 people.' };
  expect(graphs[name]!['@graph']).toContainEqual(expect.objectContaining({ correction: [correction] }));
});

it('says what qualifies a person beside the name, not as a part of it', () => {
  const credential = { '@type': 'EducationalOccupationalCredential', name: person.credentials };
  expect(graphs.person?.['@graph']).toContainEqual(
    expect.objectContaining({ mainEntity: expect.objectContaining({ name: person.name, hasCredential: credential }) }),
  );
});

it('cannot be ended by a text in it', () => {
  const graph = articleGraph(exampleArticle({ title: '</script><script>alert(1)</script><!--' }), site);
  const json = serialise(graph);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual(graph);
});

it('never says that the therapy treats something', () => {
  expect(Object.values(graphs).map(serialise).join('')).not.toMatch(
    /indication|MedicalTherapy|MedicalCondition|MedicalBusiness/i,
  );
});

function isReference(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === '@id';
}
