import { type GlossaryTerm } from '#lib/content/glossary.ts';
import { english } from '#lib/i18n/english.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { Day } from '../ui/day.tsx';

/** All words of the glossary; texts lead to each by its anchor. */
export function GlossaryPage({ title, terms }: { title: string; terms: readonly GlossaryTerm[] }) {
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <h1>{title}</h1>
      <p className="lead">What the harder words on this site mean, in plain ones.</p>
      <dl className="glossary">
        {terms.map((term) => (
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
