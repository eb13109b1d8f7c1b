import { type ExternalResource, type ExternalResourceList } from '#lib/content/external-resource.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { Day } from '../ui/day.tsx';
import { ExternalLink } from '../ui/external-link.tsx';
import { PagedHeading } from '../ui/paged-heading.tsx';
import { Pagination } from '../ui/pagination.tsx';

const audienceLabels: Record<ExternalResource['audience'], string> = {
  everyone: 'For everyone',
  patients: 'For patients',
  parents: 'For parents',
  professionals: 'For professionals',
};

const kindLabels: Record<ExternalResource['kind'], string> = {
  article: 'Articles',
  video: 'Videos',
  book: 'Books',
  organisation: 'Organisations',
  guideline: 'Guidelines and advice',
  study: 'Studies',
};

/** One page of what others have written, grouped by who it is for and what it is. */
export function ExternalResourceListPage({ list }: { list: ExternalResourceList }) {
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <PagedHeading title="Resources" page={list.page} />
      <p className="lead">
        Pages and studies by others that we find worth reading, and why. Each opens another website.
      </p>
      {list.groups.map(({ audience, kinds }) => (
        <section key={audience} className="section" aria-labelledby={audience}>
          <h2 id={audience}>{audienceLabels[audience]}</h2>
          {kinds.map(({ kind, resources }) => (
            <section key={kind} aria-labelledby={`${audience} ${audience}-${kind}`}>
              <h3 id={`${audience}-${kind}`}>{kindLabels[kind]}</h3>
              <ul className="entries">
                {resources.map((resource) => (
                  <Resource key={resource.id} resource={resource} />
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
      <Pagination page={list.page} pages={list.pages} path="/resources" />
    </>
  );
}

function Resource({ resource }: { resource: ExternalResource }) {
  const { title, url, language, publisher, recommendation, caution, lastChecked } = resource;
  return (
    <li>
      <h4>
        <ExternalLink href={url} lang={language}>
          <span lang={language}>{title}</span>
        </ExternalLink>
      </h4>
      <p>{recommendation}</p>
      {caution && (
        <p className="resource-caution">
          <strong>Keep in mind:</strong> {caution}
        </p>
      )}
      <p className="meta">
        {publisher} · link checked <Day date={lastChecked} />
      </p>
    </li>
  );
}
