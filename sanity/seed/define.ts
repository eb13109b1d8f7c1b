import { defaultLanguage } from '../content-types.ts';
import { type Article, type Faq, type RichText } from '../types.generated.ts';
import { textFingerprint } from '../text-fingerprint.ts';
import { pictureOf, type PictureName } from './pictures.ts';
import { documentId, reference, references, slug } from './references.ts';

/** A document as it is written; the dataset adds the rest. */
export type Seed<Document> = Omit<Document, '_createdAt' | '_updatedAt' | '_rev'>;

interface Review {
  reviewer: string;
  lastReviewed: string;
  nextReviewDue: string;
}

interface ArticleText extends Review {
  /** Of a translation, with the name of its original. */
  language?: Article['language'];
  translationOf?: string;
  slug: string;
  title: string;
  summary: string;
  keyPoints: string[];
  picture: PictureName;
  /** In the language of the text. */
  pictureAlt?: string;
  topics: string[];
  author: string;
  publishedOn: string;
  sources: string[];
  related: string[];
  body: RichText;
}

/** An article, with the names of other documents in place of references. */
export function article({
  topics,
  author,
  reviewer,
  sources,
  related,
  picture,
  pictureAlt,
  language = defaultLanguage,
  translationOf,
  ...text
}: ArticleText): Seed<Article> {
  return withReview({
    ...text,
    _id: documentId('article', text.slug),
    _type: 'article',
    slug: slug(text.slug),
    language,
    ...(translationOf && { translationOf: reference('article', translationOf) }),
    picture: pictureOf(picture, undefined, pictureAlt),
    topics: references('topic', ...topics),
    author: reference('person', author),
    reviewer: reference('person', reviewer),
    sources: references('source', ...sources),
    related: references('article', ...related),
  });
}

interface FaqText extends Review {
  slug: string;
  question: string;
  shortAnswer: string;
  longAnswer?: RichText;
  topic: string;
  order: number;
  sources?: string[];
  relatedArticles?: string[];
}

/** A question, with the names of other documents in place of references. */
export function faq({ topic, reviewer, sources = [], relatedArticles = [], ...text }: FaqText): Seed<Faq> {
  return withReview({
    ...text,
    _id: documentId('faq', text.slug),
    _type: 'faq',
    slug: slug(text.slug),
    topic: reference('topic', topic),
    reviewer: reference('person', reviewer),
    sources: references('source', ...sources),
    relatedArticles: references('article', ...relatedArticles),
  });
}

/** A page with the review it had when it was handed over, so that readers are told when its text changes. */
function withReview<Page extends Pick<Seed<Article>, 'lastReviewed' | 'reviewer'>>(page: Page) {
  const { lastReviewed: on, reviewer } = page;
  const review = { _type: 'review' as const, _key: on, on, reviewer, fingerprint: textFingerprint(page) };
  return { ...page, reviews: [review] };
}
