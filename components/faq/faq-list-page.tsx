import { type FaqList as Faqs } from '#lib/content/faq.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { PagedHeading } from '../ui/paged-heading.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { FaqList } from './faq-list.tsx';

/** One page of all questions, grouped by topic. */
export function FaqListPage({ list }: { list: Faqs }) {
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <PagedHeading title="Questions" page={list.page} />
      <p className="lead">Short answers to what people ask most. Each opens here and has a page of its own.</p>
      {list.groups.map(({ topic, faqs }) => (
        <section key={topic.id} className="section" aria-labelledby={`topic-${topic.slug}`}>
          <h2 id={`topic-${topic.slug}`}>{topic.title}</h2>
          <FaqList faqs={faqs} />
        </section>
      ))}
      <Pagination page={list.page} pages={list.pages} path="/faqs" />
    </>
  );
}
