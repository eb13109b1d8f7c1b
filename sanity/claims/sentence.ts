import { isOurs, clauseStart } from './agent.ts';
import { annotate, type Item } from './annotate.ts';
import { claimScore } from './learned/claim-score.ts';
import { type Match, matches } from './pattern.ts';
import { type Attribution, type ClaimPattern, type Finding, type Language, type RuleName } from './types.ts';

/** A claim a sentence makes, before its sources are weighed. */
export interface Claim extends Finding {
  serious: boolean;
  /** Who the sentence names as having said it. `undefined`: the sentence says it itself. */
  by?: Attribution;
}

/** What one sentence says. */
export interface Reading {
  claims: Claim[];
  /** True when it names a condition, so that an offer after it becomes a claim. */
  namesCondition: boolean;
  question: boolean;
  /** True of a question that would be a claim if the answer to it were yes. */
  asksForClaim: boolean;
  offers: boolean;
  affirms: boolean;
}

const some = (
  patterns: readonly string[],
  items: readonly Item[],
  language: Language,
  fits: (at: Match) => boolean = () => true,
) => patterns.some((pattern) => matches(pattern, items, language).some(fits));

/** Rules whose words no attribution and no source makes acceptable. */
const neverSourced: readonly RuleName[] = ['absolute', 'discourages-treatment', 'testimonial'];

const readings = new WeakMap<Language, Map<string, Reading>>();
const remembered = 20_000;

/**
 * Reads one sentence in `language`. `lead` is the beginning of a list that the sentence belongs to.
 * Readings are remembered: an editor's every key press validates the whole document again.
 */
export function read(sentence: string, language: Language, lead = ''): Reading {
  const known = readings.get(language) ?? new Map<string, Reading>();
  readings.set(language, known);
  const key = `${lead}\n${sentence}`;
  const reading = known.get(key) ?? readAnew(sentence, language, lead);
  if (known.size >= remembered) known.clear();
  known.set(key, reading);
  return reading;
}

function readAnew(sentence: string, language: Language, lead: string): Reading {
  const text = lead ? `${lead} ${sentence}` : sentence;
  const offset = text.length - sentence.length;
  const items = annotate(text, language);
  const question = items.at(-1)?.form === '?' || /[?]["”’»]?$/.test(text.trim());
  const open =
    question && some(language.openQuestion, items, language) && !some(language.sellingQuestion, items, language);
  const names = items.some(({ classes }) => /[CSa]/.test(classes));
  const found: Claim[] = [];
  for (const pattern of language.claims)
    for (const { first, last } of matches(pattern.pattern, items, language)) {
      if (!isOurs(items, first, last, pattern.agent) || isTakenBack(items, first, last, pattern, language)) continue;
      const attribution = attributionOf(items, first, last, language);
      if (attribution === 'history' || (attribution && doubtedAfter(items, last, language))) continue;
      const by = neverSourced.includes(pattern.rule) ? undefined : attribution;
      found.push({
        rule: pattern.rule,
        serious: items.slice(first, last + 1).some(({ classes }) => classes.includes('S')),
        ...(by && { by }),
        start: Math.max(0, items[first]!.start - offset),
        end: Math.max(0, items[last]!.end - offset),
        words: text.slice(items[first]!.start, items[last]!.end),
      });
    }
  const selling =
    question &&
    items.some(({ classes }) => /[CSN]/.test(classes)) &&
    some(language.sellingQuestion, items, language) &&
    !items.some(({ classes }) => classes.includes('M'));
  const whole = { start: 0, end: sentence.trimEnd().length, words: sentence.trim() };
  if (selling && found.length === 0) found.push({ rule: 'implied-effect', serious: false, ...whole });
  const score = open ? 0 : claimScore(text, language);
  const claims = score < -1 ? found.filter(stands) : found;
  if (found.length === 0 && score > 1) {
    const by = attributionOf(items, 0, items.length - 1, language);
    if (by !== 'history') claims.push({ rule: 'reads-as-claim', serious: false, ...(by && { by }), ...whole });
  }
  return {
    claims: open ? [] : claims,
    namesCondition: names,
    question,
    asksForClaim: open && claims.length > 0,
    offers:
      some(language.offer, items, language) &&
      !items.some(({ classes }) => /[MG]/.test(classes) && !classes.includes('Y')),
    affirms: some(language.affirmation, items, language) && !isNegated(items, 0, items.length - 1),
  };
}

/** Stands even where the sentence reads like a harmless one: it is grave, or names who says so and so asks for a source. */
const stands = ({ rule, serious, by }: Claim) => serious || by !== undefined || rule === 'discourages-treatment';

/** Whether a “not”, a question mark of method or a “claim that” governs the claim. */
function isTakenBack(
  items: readonly Item[],
  first: number,
  last: number,
  pattern: ClaimPattern,
  language: Language,
): boolean {
  const start = clauseStart(items, first);
  const governs = (at: Match) => at.first >= start && at.first <= last;
  if (!pattern.despiteNegation) {
    if (isNegated(items, start, last)) return true;
  }
  const before = (at: Match) =>
    governs(at) && (at.first < first || (pattern.rule === 'implied-effect' && at.last < last));
  if (some(language.doubtBefore, items, language, before)) return true;
  return some(language.aboutClaims, items, language, (at) => at.first < first) && doubtedAfter(items, last, language);
}

/** A “not” in items `start`–`last`; two of them in two clauses are none: “few things that it cannot heal”. */
function isNegated(items: readonly Item[], start: number, last: number): boolean {
  let negated = false;
  let clause = start;
  for (let index = start; index <= last; index++) {
    const { classes } = items[index]!;
    if (!classes.includes('G') || classes.includes('Y') || leavesOut(items, index)) continue;
    negated =
      negated && items.slice(clause, index).some((item) => ['that', 'who', 'which', 'why'].includes(item.form))
        ? false
        : true;
    clause = index;
  }
  return negated;
}

/** True of “no drugs, no needles”, which leave something out and deny nothing. */
const leavesOut = (items: readonly Item[], index: number) =>
  items[index]!.form === 'no' && /D/.test(items[index + 1]?.classes ?? '');

const doubtedAfter = (items: readonly Item[], last: number, language: Language) =>
  some(language.doubtAfter, items, language, (at) => at.last > last && at.first >= last);

function attributionOf(items: readonly Item[], first: number, last: number, language: Language) {
  const start = clauseStart(items, first);
  return language.attributions.find(({ pattern }) =>
    matches(pattern, items, language).some(
      (at) =>
        // “According to practitioners, …” speaks for the whole sentence.
        (at.first >= start || (at.first === 0 && items[at.last + 1]?.form === ',')) &&
        (at.last < first || at.first > last || at.first < first),
    ),
  )?.by;
}
