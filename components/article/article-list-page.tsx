import { type ArticleList } from '#lib/content/article.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { TopicLinks } from '../topic/topic-links.tsx';
import { PagedHeading } from '../ui/paged-heading.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { ArticleCards } from './article-cards.tsx';

/** One page of all articles, newest first, with the topics as the other way in. */
export function ArticleListPage({ list }: { list: ArticleList }) {
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <PagedHeading title="Articles" page={list.page} />
      <p className="lead">
        What craniosacral therapy is, what a session is like, and what research can and cannot say about it.
      </p>
      <TopicLinks topics={list.topics} />
      <ArticleCards articles={list.articles} heading="h2" />
      <Pagination page={list.page} pages={list.pages} path="/articles" before="Newer" after="Older" />
    </>
  );
}
