import { pageAt } from '#sanity/content-types.ts';
import { type Article, getArticle } from '../content/article.ts';
import { type Faq, getFaq } from '../content/faq.ts';

/** A page that is reviewed, as a review sheet shows it. */
export type ReviewedPage = Pick<
  Article,
  'title' | 'summary' | 'keyPoints' | 'body' | 'sources' | 'language' | 'revision'
>;

/** @returns the article or question at a path; `null` when there is none, or when pages of its type are not reviewed */
export async function getReviewedPage(path: string): Promise<ReviewedPage | null> {
  const page = pageAt(path);
  if (page?.type === 'article') return getArticle(page.slug, page.language);
  const faq = page?.type === 'faq' ? await getFaq(page.slug) : null;
  return faq && asPage(faq);
}

function asPage({ question, shortAnswer, longAnswer, sources, revision }: Faq): ReviewedPage {
  return {
    title: question,
    summary: shortAnswer,
    keyPoints: [],
    body: longAnswer ?? [],
    sources,
    language: 'en-GB',
    revision,
  };
}
