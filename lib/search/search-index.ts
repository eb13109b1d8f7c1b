import { isDeepStrictEqual } from 'node:util';

import { type ContentTypeName } from '#sanity/content-types.ts';
import { type SearchDocument } from '../content/search-documents.ts';
import { type Expression, type Strictness, toExpression } from './expression.ts';
import { type Fields, FullText } from './full-text.ts';
import { highlight, type Piece } from './highlight.ts';
import { type SynonymGroup, thingsAsked } from './synonyms.ts';
import { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** What a reader asks for. */
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
  /** Whole: words cut out of a text lose who says them, and a claim would stand as ours. */
  summary: Piece[];
}

export interface SearchResults {
  total: number;
  pages: number;
  hits: SearchHit[];
  /** What the filters would leave, counted without the filter of the same kind. */
  types: { type: ContentTypeName; count: number }[];
  topics: { slug: string; title: string; count: number }[];
}

const HITS_PER_PAGE = 10;

/** Words of a query that count; more would only cost time. */
const MAX_WORDS = 12;

/** The next is tried when one finds nothing. */
const ATTEMPTS: readonly Strictness[] = [
  { beginnings: false, slips: false, all: true },
  { beginnings: true, slips: false, all: true },
  { beginnings: true, slips: true, all: true },
  { beginnings: true, slips: true, all: false },
];

/** An index of all documents in memory. */
export class SearchIndex {
  readonly #numbers = new Map<string, number>();
  readonly #documents = new Map<number, SearchDocument>();
  readonly #text = new FullText();
  readonly #vocabulary = new Vocabulary();
  #last = 0;

  /** Adds documents, or replaces those it has and that changed. */
  put(documents: readonly SearchDocument[]): void {
    const changed = documents.filter((document) => !isDeepStrictEqual(this.#get(document.id), document));
    const entries = changed.map((document) => {
      const number = this.#numbers.get(document.id) ?? ++this.#last;
      return { document, number, words: this.#words(document) };
    });
    // First, because it can fail: a document counts as known only once its words are found.
    this.#text.put(entries);
    for (const { document, number } of entries) {
      this.#numbers.set(document.id, number);
      this.#documents.set(number, document);
    }
  }

  remove(id: string): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    this.#numbers.delete(id);
    this.#documents.delete(number);
    this.#text.remove(number);
  }

  /** Ids of all documents it has. */
  ids(): string[] {
    return [...this.#numbers.keys()];
  }

  /** The documents that fit best first; all words must be there, and when none fits, any. */
  search(request: SearchRequest, synonyms: readonly SynonymGroup[]): SearchResults {
    const words = wordsOf(request.query).slice(0, MAX_WORDS).join(' ');
    const { found, finds } = this.#find(thingsAsked(words, synonyms));
    const ofTopic = filedUnder(found, request.topic);
    const ofType = ofOneType(found, request.type);
    const shown = ofOneType(ofTopic, request.type);
    const from = (request.page - 1) * HITS_PER_PAGE;
    return {
      total: shown.length,
      pages: Math.max(1, Math.ceil(shown.length / HITS_PER_PAGE)),
      hits: shown.slice(from, from + HITS_PER_PAGE).map((document) => toHit(document, finds)),
      types: countTypes(ofTopic),
      topics: countTopics(ofType),
    };
  }

  #find(things: readonly string[][]): { found: SearchDocument[]; finds: Expression['finds'] } {
    for (const strictness of ATTEMPTS) {
      const { match, finds } = toExpression(things, strictness, this.#vocabulary);
      const numbers = match === '' ? [] : this.#text.find(match);
      const found = numbers.map((number) => this.#documents.get(number)).filter((document) => document !== undefined);
      if (found.length > 0) return { found, finds };
    }
    return { found: [], finds: () => false };
  }

  #get(id: string): SearchDocument | undefined {
    return this.#documents.get(this.#numbers.get(id) ?? -1);
  }

  #words({ title, headings, summary, text, topics }: SearchDocument): Fields {
    const forms = (value: string) => this.#vocabulary.learn(value).join(' ');
    return {
      title: forms(title),
      headings: forms(headings),
      summary: forms(summary),
      topics: forms(topics.map((topic) => topic.title).join(' ')),
      text: forms(text),
    };
  }
}

function toHit({ id, type, href, title, summary }: SearchDocument, finds: Expression['finds']): SearchHit {
  return { id, type, href, title: highlight(title, finds), summary: highlight(summary, finds) };
}

/** All of them when no type is wanted. */
function ofOneType(documents: readonly SearchDocument[], wanted: ContentTypeName | undefined) {
  return wanted === undefined ? documents : documents.filter(({ type }) => type === wanted);
}

/** All of them when no topic is wanted. */
function filedUnder(documents: readonly SearchDocument[], wanted: string | undefined) {
  if (wanted === undefined) return documents;
  return documents.filter(({ topics }) => topics.some(({ slug }) => slug === wanted));
}

function countTypes(documents: readonly SearchDocument[]) {
  const counts = new Map<ContentTypeName, number>();
  for (const { type } of documents) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({ type, count }));
}

function countTopics(documents: readonly SearchDocument[]) {
  const counts = new Map<string, { slug: string; title: string; count: number }>();
  for (const { topics } of documents) {
    for (const { slug, title } of topics) {
      const entry = counts.get(slug);
      if (entry) entry.count++;
      else counts.set(slug, { slug, title, count: 1 });
    }
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || a.title.localeCompare(b.title));
}
