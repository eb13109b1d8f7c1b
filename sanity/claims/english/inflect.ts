const irregular: Record<string, string[]> = {
  be: ['is', 'are', 'was', 'were', 'been', 'being', 'am'],
  beat: ['beaten'],
  become: ['became'],
  break: ['broke', 'broken'],
  bring: ['brought'],
  bid: [],
  cut: [],
  deal: ['dealt'],
  do: ['does', 'did', 'done'],
  drive: ['drove', 'driven'],
  drop: ['dropped', 'dropping'],
  feel: ['felt'],
  fight: ['fought'],
  find: ['found'],
  flush: ['flushes'],
  forget: ['forgot', 'forgotten', 'forgetting'],
  get: ['got', 'gotten', 'getting'],
  give: ['gave', 'given'],
  go: ['goes', 'went', 'gone'],
  hold: ['held'],
  keep: ['kept'],
  leave: ['left'],
  let: ['letting'],
  lose: ['lost'],
  make: ['made'],
  overcome: ['overcame'],
  put: ['putting'],
  say: ['said'],
  send: ['sent'],
  set: ['setting'],
  shake: ['shook', 'shaken'],
  shrink: ['shrank', 'shrunk'],
  shut: ['shutting'],
  speak: ['spoke', 'spoken'],
  speed: ['sped'],
  take: ['took', 'taken'],
  teach: ['taught'],
  tell: ['told'],
  think: ['thought'],
  throw: ['threw', 'thrown'],
  wear: ['wore', 'worn'],
  wake: ['woke', 'woken'],
  write: ['wrote', 'written'],
};
const doubled =
  /^(?:stop|rid|stem|plan|cut|drop|slip|let|get|set|put|shut|quit|ban|skip|bin|chop|trim|nip|blot|strip|shed|tip)$/;

function verbForms(verb: string): string[] {
  const stem = /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) : undefined;
  const third = stem ? `${stem}ies` : /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const base = verb.endsWith('e') ? verb.slice(0, -1) : doubled.test(verb) ? verb + verb.at(-1) : verb;
  const ing = /(?:ee|oe|ye)$/.test(verb) ? `${verb}ing` : `${base}ing`;
  const past = stem ? `${stem}ied` : `${base}ed`;
  const regular = /(?:trol|bal)$/.test(verb) ? [`${verb}led`, `${verb}ling`] : [ing, past];
  return [verb, third, ...regular, ...(irregular[verb] ?? [])];
}

function nounForms(noun: string): string[] {
  if (noun.length < 3 || noun === 'our') return [noun];
  if (/(?:child)$/.test(noun)) return [noun, `${noun}ren`];
  if (noun === 'baby') return [noun, 'babies'];
  if (/[^aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
  if (/sis$/.test(noun)) return [noun, noun.replace(/sis$/, 'ses')];
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return [noun, `${noun}es`];
  if (/um$/.test(noun)) return [noun, `${noun.slice(0, -2)}a`];
  if (noun === 'foot' || noun === 'tooth') return [noun, noun.replace('oo', 'ee')];
  return [noun, `${noun}s`];
}

/**
 * The forms of an English phrase: of a verb its first word is inflected, of a noun its last.
 *
 * @example inflect('take away', 'verb') // ['take away', 'takes away', 'taking away', 'took away', …]
 */
export function inflect(phrase: string, as: 'verb' | 'noun'): string[] {
  const words = phrase.split(' ');
  if (as === 'verb') return verbForms(words[0]!).map((form) => [form, ...words.slice(1)].join(' '));
  return nounForms(words.at(-1)!).map((form) => [...words.slice(0, -1), form].join(' '));
}

/** American and British spellings of a word become one, so that a list needs only one of them. */
export const spelling = (word: string): string =>
  word.length < 5
    ? word
    : word
        .replace(/[ao]e(?=[a-z]{2})/, 'e')
        .replace(/our/, 'or')
        .replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1')
        .replace(/ys(e|ed|es|ing)$/, 'yz$1')
        .replace(/(?<=[eo])ll(ed|ing)$/, 'l$1')
        .replace(/programme/, 'program');

const contractions: [RegExp, string][] = [
  [/\bwon't\b/gi, 'will not'],
  [/\bcan(?:'t|not)\b/gi, 'can not'],
  [/n't\b/gi, ' not'],
  [/\b(it|that|he|she|what|who|there|here)'s\b/gi, '$1 is'],
  [/'(?:ll)\b/gi, ' will'],
  [/'(?:ve)\b/gi, ' have'],
  [/'(?:re)\b/gi, ' are'],
  [/'(?:m)\b/gi, ' am'],
];

/** One contracted word written out, or the word itself. */
export const expand = (word: string): string => {
  if (!/'|^cannot$/i.test(word)) return word;
  const whole = contractions.reduce((text, [short, long]) => text.replace(short, long), word);
  return whole.replace(/'s$|s'$/, (end) => (end === "s'" ? 's' : ''));
};
