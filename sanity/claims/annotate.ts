import { type Language } from './types.ts';

/** A word or phrase of a sentence: its normal form, the letters of the classes it belongs to, and where it stands. */
export interface Item {
  form: string;
  /** The form and its last words, so that a pattern's `visit` also finds `first_visit`. */
  names: string[];
  classes: string;
  start: number;
  end: number;
}

interface Token {
  form: string;
  capitals: boolean;
  start: number;
  end: number;
}

interface Node {
  next: Map<string, Node>;
  classes: string;
}

const token = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*['’]?|[^\s\p{L}\p{N}]/gu;
const tries = new WeakMap<Language, Node>();
const longest = 8;

/** Splits a sentence into words and marks; hyphens join nothing, and contractions are written out. */
function tokensOf(sentence: string, language: Language): Token[] {
  const tokens: Token[] = [];
  for (const { 0: text, index } of sentence.matchAll(token)) {
    if (/^[-‐‑\u00AD/]$/.test(text)) continue;
    const plain = text.replaceAll('’', "'").replace(/'$/, (end, at: number) => (text[at - 1] === 's' ? end : ''));
    const place = {
      capitals: plain.length > 1 && plain === plain.toUpperCase(),
      start: index,
      end: index + text.length,
    };
    for (const word of language.expand(plain).toLowerCase().split(' ').filter(Boolean))
      tokens.push({ form: language.spelling(word), ...place });
  }
  return tokens;
}

function trieOf(language: Language): Node {
  const trie = tries.get(language);
  if (trie) return trie;
  const root: Node = { next: new Map(), classes: '' };
  // The lists share few words and many phrases: each word is brought into its normal form once.
  const known = new Map<string, string[]>();
  const formsOf = (word: string): string[] => {
    let forms = known.get(word);
    if (!forms) known.set(word, (forms = tokensOf(word, language).map(({ form }) => form)));
    return forms;
  };
  const add = (phrase: string, letter: string) => {
    let node = root;
    for (const word of phrase.split(' '))
      for (const form of formsOf(word)) {
        if (!node.next.has(form)) node.next.set(form, { next: new Map(), classes: '' });
        node = node.next.get(form)!;
      }
    if (!node.classes.includes(letter)) node.classes += letter;
  };
  for (const [letter, list] of Object.entries(language.words))
    for (const entry of list.split(',')) {
      const phrase = entry.trim().replace(/\s+/g, ' ');
      if (!phrase) continue;
      const isVerb = language.verbs.includes(letter);
      const isNoun = language.nouns.includes(letter);
      const forms = isVerb ? language.inflect(phrase, 'verb') : isNoun ? language.inflect(phrase, 'noun') : [phrase];
      for (const form of forms) add(form, letter);
    }
  tries.set(language, root);
  return root;
}

/** The words and known phrases of a sentence, the longest phrase first. */
export function annotate(sentence: string, language: Language): Item[] {
  const tokens = tokensOf(sentence, language);
  const root = trieOf(language);
  const items: Item[] = [];
  for (let at = 0; at < tokens.length;) {
    let node: Node | undefined = root;
    let length = 1;
    let classes = '';
    for (let ahead = 0; ahead < longest && node; ahead++) {
      node = node.next.get(tokens[at + ahead]?.form ?? '');
      if (node?.classes) {
        length = ahead + 1;
        classes = node.classes;
      }
    }
    const first = tokens[at]!;
    const last = tokens[at + length - 1]!;
    const words = tokens.slice(at, at + length).map((part) => part.form);
    const form = words.join('_');
    // A false “no”, such as “no doubt”, is none of its words.
    const names = classes.includes('Y') ? [form] : words.map((_, index) => words.slice(index).join('_'));
    for (const [letter, words] of Object.entries(language.capitals))
      if (first.capitals && length === 1 && words.split(', ').includes(first.form)) classes = letter;
    if (!classes) classes = language.endings.find(({ pattern }) => pattern.test(form))?.classes ?? '';
    if (/^(?:18|19|20)\d\d$/.test(form)) classes = form < '2000' ? 'do' : 'd';
    items.push({ form, names, classes, start: first.start, end: last.end });
    at += length;
  }
  // “children who wet the bed” are one subject; “people who say that …” are another speaker.
  items.forEach((item, index) => {
    const [before, next] = [items[index - 1], items[index + 1]];
    if (item.form === language.who && before?.classes.includes('K') && !/[WwG]/.test(next?.classes ?? ''))
      item.classes = '';
  });
  // A comma parts clauses only before a new subject; between adjectives or things of a list it does not.
  items.forEach((item, index) => {
    const next = items[index + 1];
    if (item.form === ',' && (!next || /[TPAMKQb]/.test(next.classes) || next.form === language.and))
      item.classes = 'p';
  });
  return items;
}
