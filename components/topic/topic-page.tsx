import { type Topic } from '#lib/content/topic.ts';
import { listBreadcrumb } from '#lib/seo/breadcrumbs.ts';
import { NewestArticles } from '../article/newest-articles.tsx';
import { FaqList } from '../faq/faq-list.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { PageHeader } from '../ui/page-header.tsx';

/** A topic: what it is about, its articles, then its questions. */
export function TopicPage({ topic }: { topic: Topic }) {
  return (
    <>
      <Breadcrumbs crumbs={[listBreadcrumb('topic')]} />
      <PageHeader picture={topic.picture}>
        <h1>{topic.title}</h1>
        <p className="lead">{topic.summary}</p>
      </PageHeader>
      {topic.articles.length > 0 && (
        <section className="section" aria-labelledby="topic-articles">
          <h2 id="topic-articles">Articles</h2>
          <NewestArticles articles={topic.articles} older={topic.olderArticles} />
        </section>
      )}
      {topic.faqs.length > 0 && (
        <section className="section" aria-labelledby="topic-questions">
          <h2 id="topic-questions">Questions</h2>
          <FaqList faqs={topic.faqs} />
          {topic.moreFaqs > 0 && (
            <p>
              {topic.moreFaqs.toLocaleString('en-GB')} more {topic.moreFaqs === 1 ? 'is' : 'are'} in{' '}
              <a href="/faqs">the list of all questions</a>.
            </p>
          )}
        </section>
      )}
    </>
  );
}
