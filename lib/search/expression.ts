import { indexedForm, wordsOf } from './words.ts';
import { type Vocabulary } from './vocabulary.ts';

/** How strictly a query is taken. */
export interface Strictness {
  /** Words may be the beginnings of words. */
  beginnings: boolean;
  /** Words may be mistyped. */
  slips: boolean;
  /** Documents must have all that is asked for, not any of it. */
  all: boolean;
}

/** A query as the index takes it, and which words of a document it means. */
export interface Expression {
  /** In FTS5's query language (https://www.sqlite.org/fts5.html#full_text_query_syntax); empty when nothing is asked. */
  match: string;
  finds: (form: string) => boolean;
}

/**
 * @param things what is asked for, each with all the ways to say it; of a way of several words each must be there
 */
export function toExpression(things: readonly string[][], strictness: Strictness, vocabulary: Vocabulary): Expression {
  const found = new Set<string>();
  const beginnings = new Set<string>();
  const toTerm = (form: string): string => {
    found.add(form);
    const begins = strictness.beginnings && form.length >= 3;
    if (begins) beginnings.add(form);
    const similar = strictness.slips ? vocabulary.similar(form) : [];
    for (const word of similar) found.add(word);
    return group([`"${form}"${begins ? ' *' : ''}`, ...similar.map((word) => `"${word}"`)], ' OR ');
  };
  const toWay = (way: string) => group(formsOf(way).map(toTerm), ' AND ');
  const match = group(
    things.map((ways) => group(ways.map(toWay), ' OR ')),
    strictness.all ? ' AND ' : ' OR ',
  );
  const starts = [...beginnings];
  return { match, finds: (form) => found.has(form) || starts.some((start) => form.startsWith(start)) };
}

function formsOf(text: string): string[] {
  return wordsOf(text)
    .map(indexedForm)
    .filter((form) => form !== null);
}

/** Parts that say nothing are left out. */
function group(parts: readonly string[], operator: ' AND ' | ' OR '): string {
  const saying = [...new Set(parts)].filter(Boolean);
  return saying.length > 1 ? `(${saying.join(operator)})` : (saying[0] ?? '');
}
