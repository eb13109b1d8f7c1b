import { type TopicList } from '#lib/content/topic.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';

/** All topics with what there is to read under each. */
export function TopicListPage({ topics }: { topics: TopicList }) {
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <h1>Topics</h1>
      <ul className="entries">
        {topics.map((topic) => (
          <li key={topic.id}>
            <h2>
              <a href={topic.path}>{topic.title}</a>
            </h2>
            <p>{topic.summary}</p>
            <p className="meta">
              {count(topic.articleCount, 'article')}, {count(topic.faqCount, 'question')}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
