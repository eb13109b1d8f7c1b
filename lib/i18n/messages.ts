import { type Language } from '#sanity/content-types.ts';
import { type Callout, type EvidenceNote } from '../content/rich-text.ts';
import { type Source } from '../content/source.ts';

/** The site's own words around a text, in one language. */
export interface Messages {
  language: Language;
  /** Language of what around the text is not translated, such as the names of studies; nothing when it is the same. */
  otherwise: Language | undefined;
  /** What the settings say in English only; nothing in English. */
  emergency: string | undefined;
  disclaimer: string | undefined;
  skipToText: string;
  mainMenu: string;
  notice: string;
  visitUs: string;
  /** Above links to pages that are in English only. */
  notTranslated: string;
  home: string;
  breadcrumb: string;
  /** What a wrong address shows: that it is wrong, and the way to the home page of the language. */
  notFound: Readonly<Record<'title' | 'text' | 'home', string>>;
  readingTime: (minutes: number) => string;
  otherLanguages: string;
  inShort: string;
  onThisPage: string;
  sources: string;
  /** Before the number of a source, for who hears it. */
  source: string;
  backToText: string;
  place: (number: number) => string;
  anotherWebsite: string;
  aboutThisText: string;
  /** Before the address of the page. */
  thisPage: string;
  writtenBy: string;
  reviewedBy: string;
  lastReviewed: string;
  /** The same as the start of a sentence that the day ends. */
  lastReviewedOn: string;
  /** Instead of it, in a draft that nobody has reviewed. */
  notReviewed: string;
  firstPublished: string;
  /** Before and after the day on which a text was edited that is no longer the one that was reviewed. */
  editedSinceReview: readonly [string, string];
  nextReviewDue: string;
  reviewWasDue: string;
  overdue: string;
  /** Of the list of mistakes that were put right. */
  corrections: string;
  /** Of the link to the page about it. */
  howWeWrite: string;
  questions: string;
  readNext: string;
  /** Before the level of the evidence, for who hears it. */
  evidence: string;
  /** What kind of notice a callout is: colour and sign only repeat it. */
  callouts: Readonly<Record<Callout['kind'], string>>;
  dos: string;
  donts: string;
  video: string;
  minutes: (count: number) => string;
  /** What opens the words of a video. */
  transcript: string;
  /** Before the name of a file. */
  download: string;
  /** How sure one can be of a statement. */
  evidenceLevels: Readonly<Record<EvidenceNote['level'], string>>;
  /** What kind of evidence a source is. */
  /** What a publisher said of a source afterwards. */
  sourceNotices: Readonly<Record<NonNullable<Source['notice']>['kind'], string>>;
  readNotice: string;
  evidenceTypes: Readonly<Record<Source['evidenceType'], string>>;
}
