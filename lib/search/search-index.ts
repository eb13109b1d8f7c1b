import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';

import { type ContentTypeName } from '../../sanity/content-types.ts';
import { type SearchDocument } from '../content/search-documents.ts';
import { excerpt, highlight, type Piece } from './highlight.ts';
import { type SynonymGroup, thingsAsked } from './synonyms.ts';
import { indexedForm, wordsOf } from './words.ts';

/** What somebody asks for. */
export interface SearchRequest {
  query: string;
  type?: ContentTypeName;
  /** Slug of a topic. */
  topic?: string;
  /** Counted from 1. */
  page: number;
}

export interface SearchHit {
  id: string;
  type: ContentTypeName;
  href: string;
  title: Piece[];
  excerpt: Piece[];
}

export interface SearchResults {
  total: number;
  pages: number;
  hits: SearchHit[];
  /** What the filters would leave, counted without the filter of the same kind. */
  types: { type: ContentTypeName; count: number }[];
  topics: { slug: string; title: string; count: number }[];
}

export const HITS_PER_PAGE = 10;

/** Words of a query that count; more would only cost time. */
const MAX_WORDS = 12;

/** How strictly words are taken: the next is tried when one finds nothing. Looking for likenesses is the costly part. */
const ATTEMPTS: readonly SearchOptions[] = [
  { combineWith: 'AND' },
  { combineWith: 'AND', prefix: isLong },
  { combineWith: 'AND', prefix: isLong, fuzzy: allowedSlips },
  { combineWith: 'OR', prefix: isLong, fuzzy: allowedSlips },
];

function isLong(term: string): boolean {
  return term.length >= 3;
}

/** Letters that may be wrong, missing or too many. */
function allowedSlips(term: string): number | false {
  return term.length >= 8 ? 2 : term.length >= 5 ? 1 : false;
}

/** An index of all documents in memory. */
export class SearchIndex {
  readonly #documents = new Map<string, SearchDocument>();
  readonly #index = new MiniSearch<SearchDocument>({
    fields: ['title', 'headings', 'summary', 'text', 'topics'],
    extractField: (document, name) =>
      name === 'topics'
        ? document.topics.map(({ title }) => title).join(' ')
        : document[name as 'id' | 'title' | 'headings' | 'summary' | 'text'],
    tokenize: wordsOf,
    processTerm: indexedForm,
    searchOptions: {
      boost: { title: 5, headings: 2, summary: 2, topics: 1.5 },
      weights: { prefix: 0.5, fuzzy: 0.25 },
    },
  });

  /** Adds documents, or replaces those it has. */
  put(documents: readonly SearchDocument[]): void {
    for (const document of documents) {
      if (this.#documents.has(document.id)) this.#index.replace(document);
      else this.#index.add(document);
      this.#documents.set(document.id, document);
    }
  }

  remove(id: string): void {
    if (this.#documents.delete(id)) this.#index.discard(id);
  }

  /** The documents that fit best first; all words must be there, and when none fits, any. */
  search(request: SearchRequest, synonyms: readonly SynonymGroup[]): SearchResults {
    const words = wordsOf(request.query).slice(0, MAX_WORDS).join(' ');
    const things = thingsAsked(words, synonyms);
    const found = this.#find(things);
    const ofTopic = found.filter(({ document }) => isOfTopic(document, request.topic));
    const ofType = found.filter(({ document }) => isOfType(document, request.type));
    const shown = ofTopic.filter(({ document }) => isOfType(document, request.type));
    const from = (request.page - 1) * HITS_PER_PAGE;
    return {
      total: shown.length,
      pages: Math.max(1, Math.ceil(shown.length / HITS_PER_PAGE)),
      hits: shown.slice(from, from + HITS_PER_PAGE).map(({ document, terms }) => toHit(document, new Set(terms))),
      types: countTypes(ofTopic.map(({ document }) => document)),
      topics: countTopics(ofType.map(({ document }) => document)),
    };
  }

  #find(things: readonly string[][]) {
    if (things.length === 0) return [];
    const query = things.map((ways) => ({
      combineWith: 'OR' as const,
      queries: ways.map((way) => ({ combineWith: 'AND' as const, queries: [way] })),
    }));
    let results: SearchResult[] = [];
    for (const attempt of ATTEMPTS) {
      results = this.#index.search({ ...attempt, queries: query });
      if (results.length > 0) break;
    }
    return results.flatMap(({ id, terms }) => {
      const document = this.#documents.get(id as string);
      return document ? [{ document, terms }] : [];
    });
  }
}

function toHit(document: SearchDocument, terms: ReadonlySet<string>): SearchHit {
  const { id, type, href, title, summary, text } = document;
  const inSummary = highlight(summary, terms).some(({ found }) => found);
  return {
    id,
    type,
    href,
    title: highlight(title, terms),
    excerpt: excerpt(inSummary || text === '' ? summary : text, terms),
  };
}

function isOfType({ type }: SearchDocument, wanted: ContentTypeName | undefined): boolean {
  return wanted === undefined || type === wanted;
}

function isOfTopic({ topics }: SearchDocument, slug: string | undefined): boolean {
  return !slug || topics.some((topic) => topic.slug === slug);
}

function countTypes(documents: readonly SearchDocument[]) {
  const counts = new Map<ContentTypeName, number>();
  for (const { type } of documents) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({ type, count }));
}

function countTopics(documents: readonly SearchDocument[]) {
  const counts = new Map<string, { slug: string; title: string; count: number }>();
  for (const { slug, title } of documents.flatMap(({ topics }) => topics)) {
    counts.set(slug, { slug, title, count: (counts.get(slug)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || a.title.localeCompare(b.title));
}
