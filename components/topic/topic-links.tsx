import { type TopicLink } from '#lib/content/refs.ts';

/** Topics as a row of links. */
export function TopicLinks({ topics }: { topics: readonly TopicLink[] }) {
  if (topics.length === 0) return null;
  return (
    <nav className="topic-links" aria-label="Topics">
      <ul>
        {topics.map((topic) => (
          <li key={topic.id}>
            <a href={topic.path}>{topic.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
