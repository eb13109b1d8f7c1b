import { searchPath } from '#lib/search/request.ts';
import { type SearchRequest } from '#lib/search/search-index.ts';

/** What to do when nothing was found. */
export function NoResults({ request }: { request: SearchRequest }) {
  const filtered = request.type !== undefined || request.topic !== undefined;
  return (
    <div className="no-results">
      <ul className="ways">
        {filtered && (
          <li>
            <a href={searchPath({ query: request.query, page: 1 })}>Search everything, without filters</a>
          </li>
        )}
        <li>Try fewer words, or others that mean the same.</li>
        <li>
          <a href="/faqs">Look through the questions</a>
        </li>
        <li>
          <a href="/topics">Look through the topics</a>
        </li>
        <li>
          <a href="/contact">Ask the practice</a>
        </li>
      </ul>
      <p>If you are looking for help with a symptom that is new or worries you, please ask a doctor first.</p>
    </div>
  );
}
