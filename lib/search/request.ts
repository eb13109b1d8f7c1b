import { isContentTypeName, typesIn } from '#sanity/content-types.ts';
import { isSlug } from '../content/fields.ts';
import { type SearchRequest } from './search-index.ts';

/** Longer queries are nobody's question. */
const MAX_QUERY_LENGTH = 200;

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** What the address of the search page asks for; what cannot be used is left out, so every address has an answer. */
export function parseSearchRequest(parameters: Parameters): SearchRequest {
  const type = first(parameters.type);
  const topic = first(parameters.topic);
  const page = first(parameters.page);
  return {
    query: first(parameters.q).slice(0, MAX_QUERY_LENGTH).trim(),
    ...(isContentTypeName(type) && typesIn('search').includes(type) && { type }),
    ...(isSlug(topic) && { topic }),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** The address that asks for it. */
export function searchPath({ query, type, topic, page }: SearchRequest): string {
  const parameters = new URLSearchParams({ q: query });
  if (type) parameters.set('type', type);
  if (topic) parameters.set('topic', topic);
  if (page > 1) parameters.set('page', String(page));
  return `/search?${parameters.toString()}`;
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
