import { type KeptWeights } from './learned/weights.ts';

/** Kinds of evidence a source may be, as the schema's `source.evidenceType` names them. */
export type SourceKind =
  'systematic-review' | 'randomised-trial' | 'guideline' | 'regulator' | 'practitioner' | 'reference';

/** Who is named as having said a sentence. */
export type Attribution = 'study' | 'practitioners' | 'clients' | 'impersonal';

export type RuleName =
  | 'effect'
  | 'implied-effect'
  | 'body-function'
  | 'serious-condition'
  | 'attributed-without-source'
  | 'testimonial'
  | 'absolute'
  | 'discourages-treatment'
  | 'reads-as-claim';

/** One rule of a country's advertising code, in words an editor understands. */
export interface Rule {
  /** Why the sentence cannot stand. */
  reason: string;
  /** Where the rule is written. */
  reference: string;
  /** A sentence that would pass. */
  instead: string;
}

/** How a pattern's agent is judged when the sentence does not name one. */
export type Agent =
  /** A claim unless other help (a doctor, a medicine) is the subject. */
  | 'ours-by-default'
  /** A claim only when the sentence names the therapy, or is a heading without a verb. */
  | 'named'
  /** A claim only about somebody's own complaint or beside the therapy: complaints also end by themselves. */
  | 'personal'
  /** A claim whoever acts. */
  | 'anyone';

/** A shape of sentence that makes a claim. See `compile-pattern.ts` for how `pattern` is written. */
export interface ClaimPattern {
  rule: RuleName;
  pattern: string;
  agent: Agent;
  /** True when a “not” in the sentence does not take the claim back: “not a single migraine since”. */
  despiteNegation?: boolean;
}

/** Words by class, and shapes of sentence made of those classes, for one language. */
export interface Language {
  tag: string;
  /** Class letter → its words, separated by commas. */
  words: Record<string, string>;
  /** Classes whose words are verbs, nouns, or neither, so that their other forms are known too. */
  verbs: string;
  nouns: string;
  /** Words that belong to a class only when written in capitals: `AIDS`, but not `aids`. */
  capitals: Record<string, string>;
  /** The word that joins two clauses after a comma. */
  and: string;
  /** The word that begins a clause about a person before it. */
  who: string;
  /** Classes of words that no list holds, by their ending. */
  endings: { classes: string; pattern: RegExp }[];
  /** Every form of a word: for a verb, a noun, or the word itself. */
  inflect: (word: string, as: 'verb' | 'noun') => string[];
  /** One spelling for the spellings of a word. */
  spelling: (word: string) => string;
  /** Writes contractions out: “can’t” → “can not”. */
  expand: (text: string) => string;
  claims: ClaimPattern[];
  /** What was learned from sentences, for claims that no shape names: see `learned/`. */
  learned: KeptWeights;
  /** Shapes that take a claim back before it is made (“no evidence that”) … */
  doubtBefore: string[];
  /** … and after it, when the claim is somebody else's (“… is a myth”). */
  doubtAfter: string[];
  /** Shapes that speak of a claim instead of making it: “the claim that …”, “it is a myth that”. */
  aboutClaims: string[];
  attributions: { by: Attribution | 'history'; pattern: string }[];
  /** A question that asks for an answer, not for a purchase. */
  openQuestion: string[];
  /** A question that sells, although it looks open. */
  sellingQuestion: string[];
  /** A sentence that offers help, after a question that names a condition. */
  offer: string[];
  /** A sentence that says yes to the question before it. */
  affirmation: string[];
}

/** What advertising rules demand in one country. */
export interface Country {
  rules: Record<RuleName, Rule>;
  /** Kinds of source that allow an attributed claim, for an ordinary and for a serious condition. */
  sufficient: { ordinary: Record<Attribution, SourceKind[]>; serious: SourceKind[] };
  /** The kind a citation mark in a plain sentence stands for, from who the sentence says found it. */
  impliedKind: Record<Attribution, SourceKind>;
  languages: Record<string, Language>;
}

/** A claim the rules refuse. Offsets are UTF-16 units within the text that was judged. */
export interface Finding {
  rule: RuleName;
  words: string;
  start: number;
  end: number;
}
