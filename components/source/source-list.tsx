import { type Source } from '../../lib/content/source.ts';
import { type Outline } from '../../lib/rich-text/outline.ts';
import { ExternalLink } from '../ui/external-link.tsx';

/** What kind of evidence a source is, in words. */
const evidenceLabels: Record<Source['evidenceType'], string> = {
  'systematic-review': 'Systematic review',
  'randomised-trial': 'Randomised trial',
  guideline: 'Guideline',
  regulator: 'Regulator’s advice',
  practitioner: 'Practitioner’s view',
  reference: 'Reference',
};

/** Numbered sources, each with a way back to where it is cited. */
export function SourceList({ sources, outline }: { sources: readonly Source[]; outline: Outline }) {
  if (sources.length === 0) return null;
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ol>
        {sources.map((source, index) => (
          <li key={source.id} id={`source-${index + 1}`}>
            <Reference source={source} />
            <p className="source-finding">
              <span className="badge">{evidenceLabels[source.evidenceType]}</span> {source.finding}
            </p>
            <BackLinks ids={outline.backLinks[source.id] ?? []} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reference({ source }: { source: Source }) {
  return (
    <p>
      {source.authors.replace(/\.$/, '')}.{' '}
      {source.href ? <ExternalLink href={source.href}>{source.title}</ExternalLink> : source.title}.{' '}
      <cite>{source.publication}</cite> {source.year}
      {source.locator && `; ${source.locator}`}.{source.doi && ` DOI ${source.doi}.`}
      {source.pmid && ` PMID ${source.pmid}.`}
    </p>
  );
}

function BackLinks({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <p className="back-links">
      Back to the text:{' '}
      {ids.map((id, index) => (
        <a key={id} href={`#${id}`} aria-label={`Back to the text, place ${index + 1}`}>
          {index + 1}
        </a>
      ))}
    </p>
  );
}
