import { type Item } from './annotate.ts';
import { type Agent } from './types.ts';

const is = (item: Item | undefined, letters: string) =>
  item !== undefined && [...letters].some((letter) => item.classes.includes(letter));

/** Pronouns that carry on the clause before them. */
const joins = /^(?:that|which|this|these|them)$/;

/** The first item of the clause that item `at` stands in: after a contrast, or after a comma with a new subject. */
export function clauseStart(items: readonly Item[], at: number): number {
  for (let index = at; index > 0; index--) {
    const before = items[index - 1]!;
    if (is(before, 'B') || ['.', '!', '?', '—', '–', ';'].includes(before.form)) return index;
    if (before.form === ',' && is(items[index], 'TAPMK') && !isList(items, index) && !joins.test(items[index]!.form))
      return index;
    if (before.form === 'and' && is(items[index], 'P') && !joins.test(items[index]!.form)) return index;
    if (
      before.form === ',' &&
      [
        'just',
        'only',
        'simply',
        'and',
        'so',
        'then',
        'see',
        'call',
        'ask',
        'contact',
        'speak',
        'talk',
        'visit',
      ].includes(items[index]!.form)
    ) {
      if (
        items[index]!.form !== 'and' ||
        (items.slice(index + 1, index + 3).some((item) => is(item, 'TPM')) && !joins.test(items[index + 1]!.form))
      )
        return index;
    }
  }
  return 0;
}

/** True where a comma separates things of a list, so that what follows is no new subject. */
const isList = (items: readonly Item[], index: number) =>
  is(items[index], 'M') &&
  (['or', 'and', ','].includes(items[index + 1]?.form ?? '') || items[index - 2] === undefined);

/** Words before the one who acts in the passive, or before the means. */
const agentive = /^(?:by|with|through|using|via|from|thanks)$/;
const occasion = /^(?:by|with|through|using|via|from|thanks|under|during|after|in|at)$/;

const actorIn = (item: Item | undefined): 'us' | 'other' | undefined =>
  is(item, 'M') ? 'other' : is(item, 'T') ? 'us' : undefined;

/** Who acts in items `first`–`last`: us (the therapy), other help, or nobody who is named. */
function actorOf(items: readonly Item[], first: number, last: number): 'us' | 'other' | undefined {
  const start = clauseStart(items, first);
  const before = nearest(items, first - 1, start);
  if (before) return before;
  const after = helperAfter(items, first, last);
  if (after !== 'us' && !is(items[first], 'CSF') && items.slice(start, first).some((item) => is(item, 'm')))
    return 'other';
  if (after) return after;
  const inside = items.slice(first, last + 1).some((item) => actorIn(item) === 'us');
  if (inside) return 'us';
  // “It is placebo, but it does cure …”: what it was called in the clause before does not act in this one.
  const called = items[start - 2];
  const earlier = called?.form === 'placebo' || called?.form === 'sham' ? undefined : nearest(items, start - 1, 0);
  return earlier ?? (helpIsNamedLater(items, last) ? 'other' : undefined);
}

function nearest(items: readonly Item[], from: number, to: number) {
  for (let index = from; index >= to; index--) {
    const actor = actorIn(items[index]);
    const before = items[index - 1]?.form ?? '';
    const set =
      /^(?:without|no|than|not|unlike)$/.test(before) ||
      is(items[index + 1], 'W') ||
      // “Pain after surgery melts away under our hands”: the operation is when, not who.
      (/^(?:after|following)$/.test(before) && items.some((item) => is(item, 'T')));
    if (actor && !(actor === 'other' && set)) return actor;
  }
  return undefined;
}

/** Whether a later clause of the sentence says who helps: “…, and your GP is the person to ask”. */
function helpIsNamedLater(items: readonly Item[], last: number): boolean {
  return items.some((item, index) => index > last && is(item, 'M') && clauseStart(items, index) > last);
}

/** Who is named after “by”, “with” and the like. */
function helperAfter(items: readonly Item[], first: number, last: number) {
  const end = clauseEnd(items, last);
  let alone = false;
  for (let index = first; index <= end; index++) {
    const { form } = items[index]!;
    if (/^(?:by|on|without|with)_/.test(form) && is(items[index], 'M')) alone = true;
    if (form.startsWith('after_') && is(items[index], 'T')) return 'us';
    if (!occasion.test(form) || items[index + 1]?.form.endsWith('ing')) continue;
    for (let next = index + 1; next <= Math.min(end, index + 4); next++) {
      const actor = actorIn(items[next]);
      if (actor === 'us' || (actor === 'other' && agentive.test(form))) return actor;
    }
  }
  return alone ? 'other' : undefined;
}

function clauseEnd(items: readonly Item[], at: number): number {
  let end = at;
  while (end + 1 < items.length && !is(items[end + 1], 'B') && !['.', '!', '?'].includes(items[end + 1]!.form)) end++;
  return end;
}

const owned = /^(?:my|your|her|his|our|their|even|stubborn|severe|longstanding|chronic|every|all|daughter|son|s)$/;

/** Words before a verb that are no subject. */
const noSubject =
  /^(?:a|an|the|and|or|to|also|can|may|might|could|will|would|should|do|does|did|often|even|really|quickly|you|your|my|one|there|then|now|just|is|are|was|were|be|been|has|have|how|why|when|what|that|who|which|thus|so|as|by|with|for|from|in|of|at|always|also|gently|safely|effectively|even|soon|please|yes|here|let|finally|live|feel|find|get|want|help|helps|watch|discover|way|natural|gentle|new|simple|holistic|best|quick|quickest|fastest|safest|gentlest|proven|safe|puede|pueden|podría|podrían|podria|podrian|y|o|también|tambien|solo|sólo|se|le|les|lo|la|el|los|las|un|una|que|muy|ya|nos|su|sus|así|asi|esto|aquí|aqui|incluso|además|ademas|cómo|por|con|para|sin|de|en|al|a|able|easy|ability|power|ready|thanks|designed|known|used|proven|shown|found|said|thought|believed|aims?|tries|not|never|only)$/;

/** Whether a verb has a subject that is neither the therapy nor a person: “A quiet evening helps with …”. */
function hasOwnSubject(items: readonly Item[], first: number): boolean {
  if (!is(items[first], 'XEJh') || is(items[first], 'Nn')) return false;
  const before = items.slice(clauseStart(items, first), first);
  const subject = before.filter((item) => /\p{L}/u.test(item.form) && !noSubject.test(item.form));
  return subject.length > 0 && !subject.some((item) => is(item, 'TAPKQCSFpNnH') || owned.test(item.form));
}

/** Whether the therapy, and not a doctor, a medicine or time, is said to do what items `first`–`last` say. */
export function isOurs(items: readonly Item[], first: number, last: number, agent: Agent): boolean {
  if (agent === 'anyone') return true;
  const actor = actorOf(items, first, last);
  if (actor === 'other') return false;
  if (actor === undefined && agent === 'ours-by-default' && hasOwnSubject(items, first)) return false;
  if (actor === 'us' || agent === 'ours-by-default') return true;
  if (agent === 'personal' && !items.some((item) => is(item, 'r'))) return true;
  if (agent === 'personal') return items.slice(Math.max(0, first - 2), last + 1).some(({ form }) => owned.test(form));
  if (/^(?:it|this|they)$/.test(items[clauseStart(items, first)]?.form ?? '')) return true;
  return !items.some((item) => is(item, 'fV'));
}
