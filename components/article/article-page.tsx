import { type Article } from '#lib/content/article.ts';
import { articleBreadcrumbs } from '#lib/seo/breadcrumbs.ts';
import { outline } from '#lib/rich-text/outline.ts';
import { readingMinutes } from '#lib/rich-text/reading-time.ts';
import { messagesFor } from '#lib/i18n/messages-for.ts';
import { defaultLanguage } from '#sanity/content-types.ts';
import { FaqList } from '../faq/faq-list.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { CorrectionList } from '../review/correction-list.tsx';
import { ReviewDetails } from '../review/review-details.tsx';
import { ReviewLine } from '../review/review-line.tsx';
import { RichTextNodes } from '../rich-text/rich-text.tsx';
import { SourceList } from '../source/source-list.tsx';
import { TopicLinks } from '../topic/topic-links.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { ArticleCards } from './article-cards.tsx';
import { ContentsList } from './contents-list.tsx';
import { KeyPoints } from './key-points.tsx';
import { LanguageLinks } from './language-links.tsx';

/** A whole article: text, contents, evidence, review and the ways on. */
export function ArticlePage({ article }: { article: Article }) {
  const structure = outline(
    article.body,
    article.sources.map((source) => source.id),
  );
  const words = messagesFor(article.language);
  const isOriginal = article.language === defaultLanguage;
  return (
    <>
      <Breadcrumbs crumbs={articleBreadcrumbs(article)} words={words} />
      <article className="article rich-text">
        <PageHeader picture={article.picture}>
          <h1>{article.title}</h1>
          <p className="lead">{article.summary}</p>
          <ReviewLine {...article} words={words} />
          <p className="meta">{words.readingTime(readingMinutes(article.body))}</p>
          <LanguageLinks versions={article.versions} words={words} />
        </PageHeader>
        <KeyPoints points={article.keyPoints} words={words} />
        <ContentsList headings={structure.headings} hasSources={article.sources.length > 0} words={words} />
        <RichTextNodes value={article.body} outline={structure} words={words} />
        <SourceList sources={article.sources} outline={structure} words={words} />
        <CorrectionList corrections={article.corrections} words={words} />
        <ReviewDetails {...article} words={words} />
        {isOriginal && (
          <p className="actions ways">
            <a href={`${article.path}/leaflet`}>Print this article as a leaflet</a>
          </p>
        )}
        {isOriginal && <TopicLinks topics={article.topics} />}
      </article>
      {article.faqs.length > 0 && (
        <section className="section" aria-labelledby="questions">
          <h2 id="questions">{words.questions}</h2>
          <FaqList faqs={article.faqs} />
        </section>
      )}
      {article.related.length > 0 && (
        <section className="section" aria-labelledby="related">
          <h2 id="related">{words.readNext}</h2>
          <ArticleCards articles={article.related} language={article.language} />
        </section>
      )}
    </>
  );
}
