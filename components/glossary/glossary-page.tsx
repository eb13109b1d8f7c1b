import { type Glossary, type GlossaryTerm } from '#lib/content/glossary.ts';
import { contentTypes } from '#sanity/content-types.ts';
import { english } from '#lib/i18n/english.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { Day } from '../ui/day.tsx';
import { PagedHeading } from '../ui/paged-heading.tsx';
import { Pagination } from '../ui/pagination.tsx';

/** One page of the glossary; texts lead to each word by its anchor. */
export function GlossaryPage({ glossary }: { glossary: Glossary }) {
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <PagedHeading title={contentTypes.glossaryTerm.plural} page={glossary.page} />
      <p className="lead">What the harder words on this site mean, in plain ones.</p>
      <dl className="glossary">
        {glossary.terms.map((term) => (
          <div key={term.id} id={term.slug}>
            <dt>
              <dfn>{term.term}</dfn>
            </dt>
            <dd>
              <p>{term.definition}</p>
              {term.alsoCalled.length > 0 && <p className="meta">Also called: {term.alsoCalled.join(', ')}</p>}
              <p className="meta">
                <Review term={term} />
              </p>
            </dd>
          </div>
        ))}
      </dl>
      <Pagination page={glossary.page} pages={glossary.pages} path={contentTypes.glossaryTerm.list} />
    </>
  );
}

function Review({ term: { lastReviewed, reviewer } }: { term: GlossaryTerm }) {
  if (!lastReviewed) return english.notReviewed;
  return (
    <>
      {english.lastReviewedOn} <Day date={lastReviewed} />
      {reviewer && (
        <>
          {' by '}
          <a href={reviewer.path}>{reviewer.name}</a>
        </>
      )}
    </>
  );
}
