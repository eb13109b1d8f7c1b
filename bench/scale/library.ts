import { type SanityDocumentStub } from '@sanity/client';

import { randomFrom } from '#tests/support/random.ts';

type TypeName = 'person' | 'topic' | 'source' | 'article' | 'faq';

/** So many of each; a practice does not have thousands of topics or questions, however much it publishes. */
export function countsOf(articles: number): Readonly<Record<TypeName, number>> {
  return {
    person: Math.ceil(Math.sqrt(articles)),
    topic: Math.min(400, Math.ceil(articles / 20)),
    source: Math.ceil(articles / 5),
    article: articles,
    faq: Math.min(500, Math.ceil(articles / 4)),
  };
}

/**
 * The content of a site with so many articles, the same each time: few topics, people, sources and articles are referred
 * to often and most seldom, by Zipf's law, as in any library. Each document refers only to those before it.
 */
export function* libraryOf(articles: number): Generator<SanityDocumentStub & { _id: string }> {
  const counts = countsOf(articles);
  const writer = new Writer(articles);
  for (const type of Object.keys(counts) as TypeName[])
    for (let index = 0; index < counts[type]; index += 1) yield writer.document(type, index, counts);
  yield writer.settings();
}

const DAYS = 2_000;

function momentOf(index: number, count: number): string {
  return new Date(Date.UTC(2020, 0, 1) + Math.floor((index / count) * DAYS * 86_400_000)).toISOString();
}

class Writer {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomFrom(seed).next;
  }

  document(type: TypeName, index: number, counts: Readonly<Record<TypeName, number>>) {
    const id = `${type}-${index}`;
    const _createdAt = momentOf(index, counts[type]);
    const document = { _id: id, _type: type, _createdAt, slug: { _type: 'slug', current: id } };
    const reviewed = { lastReviewed: '2026-01-01', nextReviewDue: '2099-01-01' };
    const one = (of: TypeName) => reference(of, this.#popular(counts[of]));
    const some = (of: TypeName, count: number, below = counts[of]) =>
      below === 0
        ? []
        : Array.from({ length: count }, (_, key) => ({ ...reference(of, this.#popular(below)), _key: `k${key}` }));
    switch (type) {
      case 'person':
        return {
          ...document,
          name: this.#text(2),
          credentials: 'RCST',
          role: 'Therapist',
          bio: this.#body(1),
          order: index,
        };
      case 'topic':
        return { ...document, title: `${this.#text(2)} ${index}`, summary: this.#text(12), order: index };
      case 'source': {
        const { slug: _, ...own } = document;
        const published = { authors: this.#text(3), publication: this.#text(3), year: 2000 + (index % 25) };
        const said = { evidenceType: 'guideline', finding: this.#text(12) };
        return { ...own, ...published, ...said, title: this.#text(8), doi: `10.1000/${index}` };
      }
      case 'article':
        return {
          ...document,
          ...reviewed,
          title: `${this.#text(5)} ${index}`,
          summary: this.#text(18),
          body: this.#body(8),
          topics: some('topic', 1),
          author: one('person'),
          reviewer: one('person'),
          publishedOn: _createdAt.slice(0, 10),
          sources: some('source', 3),
          related: some('article', 3, index),
        };
      case 'faq':
        return {
          ...document,
          ...reviewed,
          question: `${this.#text(6)} ${index}?`,
          shortAnswer: this.#text(25),
          topic: one('topic'),
          reviewer: one('person'),
          order: index,
          sources: some('source', 1),
          relatedArticles: some('article', 2),
        };
    }
  }

  settings() {
    return {
      _id: 'siteSettings',
      _type: 'siteSettings',
      practiceName: 'Stillpoint',
      tagline: 'Quiet hands',
      description: 'A practice',
      homeTitle: 'Welcome',
      homeIntro: 'Hello',
      navigation: [{ _key: 'a', label: 'Articles', path: '/articles' }],
      email: 'hello@example.org',
      medicalDisclaimer: 'This is no medical advice.',
      emergencyNote: 'In an emergency call 112.',
      about: this.#body(3),
      privacy: this.#body(3),
      accessibility: this.#body(3),
    };
  }

  /** A number from 0 to below `limit`: each about as often as all those after it that are no more than e times as large. */
  #popular(limit: number): number {
    return Math.min(limit, Math.floor((limit + 1) ** this.#next())) - 1;
  }

  #text(words: number): string {
    return Array.from({ length: words }, () => `word${this.#popular(20_000)}`).join(' ');
  }

  #body(blocks: number) {
    return Array.from({ length: blocks }, (_, index) => {
      const children = [{ _key: 's', _type: 'span', marks: [], text: this.#text(40) }];
      return { _key: `b${index}`, _type: 'block', style: 'normal', markDefs: [], children };
    });
  }
}

function reference(type: TypeName, index: number) {
  return { _type: 'reference', _ref: `${type}-${index}` };
}
