import { type Item } from './annotate.ts';
import { type Language } from './types.ts';

/** Numbers of the first and the last item that a pattern matched. */
export interface Match {
  first: number;
  last: number;
}

/** One place of a pattern: an item of these words or classes, a gap of so many items, or an end of the sentence. */
type Place =
  | { kind: 'item'; words: ReadonlySet<string>; classes: string; optional: boolean }
  | { kind: 'gap'; items: number }
  | { kind: 'start' }
  | { kind: 'end' };

/** A shape to find, and shapes that must or must not occur in the same sentence. */
interface Pattern {
  shape: Place[];
  conditions: { occurs: boolean; shape: Place[] }[];
}

const compiled = new WeakMap<Language, Map<string, Pattern>>();

function placeOf(part: string, language: Language): Place {
  if (part === '^') return { kind: 'start' };
  if (part === '$') return { kind: 'end' };
  if (/^~\d*$/.test(part)) return { kind: 'gap', items: Number(part.slice(1) || 4) };
  const optional = part.length > 1 && part.endsWith('?');
  const words = new Set<string>();
  let classes = '';
  for (const alternative of (optional ? part.slice(0, -1) : part).split('|'))
    if (/^\[[A-Za-z]+\]$/.test(alternative)) classes += alternative.slice(1, -1);
    else
      words.add(
        alternative
          .split('_')
          .map((word) => language.spelling(word))
          .join('_'),
      );
  return { kind: 'item', words, classes, optional };
}

/**
 * A pattern is written as words with spaces between them: `relief` a word, `cure|remedy` one of them, `[CS]` a word of one of
 * these classes, `~` up to four words of the same clause (`~7` seven), `word?` the word or nothing, `^` and `$` the ends of
 * the sentence, `_` joins words of one phrase, `a & b` shape `a` in a sentence in which `b` occurs too, `a ! b` in one without `b`.
 */
function compile(pattern: string, language: Language): Pattern {
  let known = compiled.get(language);
  if (!known) compiled.set(language, (known = new Map()));
  let result = known.get(pattern);
  if (!result) {
    const [shape, ...conditions] = pattern.split(/ (?=[&!] )/);
    const placesOf = (text: string) => text.split(/\s+/).map((part) => placeOf(part, language));
    result = {
      shape: placesOf(shape!),
      conditions: conditions.map((text) => ({ occurs: text.startsWith('&'), shape: placesOf(text.slice(2)) })),
    };
    known.set(pattern, result);
  }
  return result;
}

const fits = (place: Place & { kind: 'item' }, item: Item): boolean => {
  for (const letter of place.classes) if (item.classes.includes(letter)) return true;
  return place.words.size > 0 && item.names.some((name) => place.words.has(name));
};

/** A gap stops at marks (class `p`) and at words that open another clause (class `b`). */
const crosses = ({ classes }: Item) => !classes.includes('p') && !classes.includes('b');

/** The item after the shortest match of `places` from `place` on that begins with item `at`. */
function endOf(places: readonly Place[], place: number, items: readonly Item[], at: number): number | undefined {
  const next = places[place];
  if (!next) return at;
  if (next.kind === 'start') return at === 0 ? endOf(places, place + 1, items, at) : undefined;
  if (next.kind === 'end') return at === items.length ? endOf(places, place + 1, items, at) : undefined;
  if (next.kind === 'gap') {
    for (let taken = 0; taken <= next.items; taken++) {
      const end = endOf(places, place + 1, items, at + taken);
      if (end !== undefined) return end;
      const item = items[at + taken];
      if (!item || !crosses(item)) return undefined;
    }
    return undefined;
  }
  const item = items[at];
  const end = item && fits(next, item) ? endOf(places, place + 1, items, at + 1) : undefined;
  return end ?? (next.optional ? endOf(places, place + 1, items, at) : undefined);
}

/** All words and classes of a sentence: most patterns are ruled out by what it lacks. */
interface Summary {
  names: ReadonlySet<string>;
  classes: string;
}

const summaries = new WeakMap<readonly Item[], Summary>();

function summaryOf(items: readonly Item[]): Summary {
  let summary = summaries.get(items);
  if (!summary) {
    const classes = [...new Set(items.flatMap((item) => [...item.classes]))].join('');
    summaries.set(items, (summary = { names: new Set(items.flatMap((item) => item.names)), classes }));
  }
  return summary;
}

const occurs = (place: Place & { kind: 'item' }, { names, classes }: Summary): boolean => {
  for (const letter of place.classes) if (classes.includes(letter)) return true;
  for (const word of place.words) if (names.has(word)) return true;
  return false;
};

/** Where the first shape of a pattern matches, provided that what follows `&` occurs too and what follows `!` does not. */
export function matches(pattern: string, items: readonly Item[], language: Language): Match[] {
  const { shape, conditions } = compile(pattern, language);
  const found = occurrences(shape, items);
  if (found.length === 0) return found;
  return conditions.every((each) => each.occurs === occurrences(each.shape, items).length > 0) ? found : [];
}

function occurrences(places: readonly Place[], items: readonly Item[]): Match[] {
  const found: Match[] = [];
  const summary = summaryOf(items);
  for (const place of places) if (place.kind === 'item' && !place.optional && !occurs(place, summary)) return found;
  for (let first = 0; first < items.length; first++) {
    const end = endOf(places, 0, items, first);
    if (end !== undefined && end > first) found.push({ first, last: end - 1 });
  }
  return found;
}
