import { searchPath } from '#lib/search/request.ts';
import { type SearchRequest, type SearchResults } from '#lib/search/search-index.ts';
import { contentTypes } from '#sanity/content-types.ts';

interface Props {
  request: SearchRequest;
  results: SearchResults;
}

/**
 * Links that narrow the results, each with how many it leaves. On a telephone they are folded, so that the first result
 * is seen; the fold says what is chosen.
 */
export function SearchFilters({ request, results }: Props) {
  const types = results.types.map(({ type, count }) => ({
    label: contentTypes[type].plural,
    count,
    current: request.type === type,
    href: searchPath({ ...request, type, page: 1 }),
  }));
  const topics = results.topics.map(({ slug, title, count }) => ({
    label: title,
    count,
    current: request.topic === slug,
    href: searchPath({ ...request, topic: slug, page: 1 }),
  }));
  const chosen = [...types, ...topics].filter(({ current }) => current).map(({ label }) => label);
  if (chosen.length === 0 && types.length < 2 && topics.length < 2) return null;
  return (
    <details className="search-filters">
      <summary>{chosen.length > 0 ? `Only ${chosen.join(', ')}` : 'Narrow by kind or topic'}</summary>
      <Filter label="Kind" every={searchPath({ ...request, type: undefined, page: 1 })} options={types} />
      <Filter label="Topic" every={searchPath({ ...request, topic: undefined, page: 1 })} options={topics} />
    </details>
  );
}

interface Option {
  label: string;
  count: number;
  current: boolean;
  href: string;
}

function Filter({ label, every, options }: { label: string; every: string; options: readonly Option[] }) {
  const chosen = options.some(({ current }) => current);
  if (options.length < 2 && !chosen) return null;
  return (
    <nav className="topic-links search-filter" aria-label={label}>
      <p aria-hidden="true">{label}</p>
      <ul>
        <li>
          <a href={every} aria-current={chosen ? undefined : 'true'}>
            All
          </a>
        </li>
        {options.map((option) => (
          <li key={option.href}>
            <a href={option.href} aria-current={option.current ? 'true' : undefined}>
              {option.label} ({option.count})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
