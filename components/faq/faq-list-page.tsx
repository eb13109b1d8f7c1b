import { type FaqGroups } from '#lib/content/faq.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { FaqList } from './faq-list.tsx';

/** All questions, grouped by topic. */
export function FaqListPage({ groups }: { groups: FaqGroups }) {
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <h1>Questions</h1>
      <p className="lead">Short answers to what people ask most. Each opens here and has a page of its own.</p>
      {groups.map(({ topic, faqs }) => (
        <section key={topic.id} className="section" aria-labelledby={`topic-${topic.slug}`}>
          <h2 id={`topic-${topic.slug}`}>{topic.title}</h2>
          <FaqList faqs={faqs} />
        </section>
      ))}
    </>
  );
}
