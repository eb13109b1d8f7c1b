import { type Faq } from '#lib/content/faq.ts';
import { faqBreadcrumbs } from '#lib/seo/breadcrumbs.ts';
import { outline } from '#lib/rich-text/outline.ts';
import { ArticleCards } from '../article/article-cards.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { CorrectionList } from '../review/correction-list.tsx';
import { ReviewDetails } from '../review/review-details.tsx';
import { ReviewLine } from '../review/review-line.tsx';
import { RichTextNodes } from '../rich-text/rich-text.tsx';
import { SourceList } from '../source/source-list.tsx';

/** One question with its whole answer. */
export function FaqPage({ faq }: { faq: Faq }) {
  const body = faq.longAnswer ?? [];
  const structure = outline(
    body,
    faq.sources.map((source) => source.id),
  );
  return (
    <>
      <Breadcrumbs crumbs={faqBreadcrumbs(faq)} />
      <article className="faq rich-text">
        <h1>{faq.question}</h1>
        <p className="lead">{faq.shortAnswer}</p>
        <ReviewLine author={null} {...faq} />
        <RichTextNodes value={body} outline={structure} />
        <SourceList sources={faq.sources} outline={structure} />
        <CorrectionList corrections={faq.corrections} />
        <ReviewDetails author={null} {...faq} />
      </article>
      {faq.relatedArticles.length > 0 && (
        <section className="section" aria-labelledby="related">
          <h2 id="related">Read more about this</h2>
          <ArticleCards articles={faq.relatedArticles} />
        </section>
      )}
    </>
  );
}
