/** What a document of whatever type says, as GROQ that is put together from the registry of types. */
import { contentTypeNames, contentTypeOf } from '#sanity/content-types.ts';

const types = contentTypeNames.map((name) => ({ name, ...contentTypeOf(name) }));

/** What lists say below its title; null when its type has no summary. */
export const summaryExpression = `select(${types
  .flatMap(({ name, summary }) => (summary ? `_type == "${name}" => ${summary}` : []))
  .join(', ')})`;

/** Its running text, or null. */
export const bodyExpression = `coalesce(${[...new Set(types.flatMap(({ body }) => body ?? []))].join(', ')})`;

/** Its other texts that the search looks through, each a string or null. */
export const alsoSearchedExpressions = types.flatMap(({ alsoSearched }) => alsoSearched ?? []);
