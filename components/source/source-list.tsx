import { type Source } from '#lib/content/source.ts';
import { fullStop } from '#lib/content/reference-line.ts';
import { type Outline } from '#lib/rich-text/outline.ts';
import { longDate } from '#lib/i18n/dates.ts';
import { english } from '#lib/i18n/english.ts';
import { type Messages } from '#lib/i18n/messages.ts';
import { ExternalLink } from '../ui/external-link.tsx';

interface Props {
  sources: readonly Source[];
  outline: Outline;
  words?: Messages;
}

/** Numbered sources, each with a way back to where it is cited. */
export function SourceList({ sources, outline, words = english }: Props) {
  if (sources.length === 0) return null;
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">{words.sources}</h2>
      <ol>
        {sources.map((source, index) => (
          <li key={source.id} id={`source-${index + 1}`}>
            <Reference source={source} words={words} />
            <Notice notice={source.notice} words={words} />
            <p className="source-finding">
              <span className="badge">{words.evidenceTypes[source.evidenceType]}</span>{' '}
              <span lang={words.otherwise}>{source.finding}</span>
            </p>
            <BackLinks ids={outline.backLinks[source.id] ?? []} words={words} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reference({ source, words }: { source: Source; words: Messages }) {
  return (
    <p lang={words.otherwise}>
      {source.authors}
      {fullStop(source.authors)}{' '}
      {source.href ? (
        <ExternalLink href={source.href} words={words}>
          {source.title}
        </ExternalLink>
      ) : (
        source.title
      )}
      {fullStop(source.title)} <cite>{source.publication}</cite>
      {source.year !== null && ` ${source.year}`}
      {source.locator && `; ${source.locator}`}.{source.doi && ` DOI ${source.doi}.`}
      {source.pmid && ` PMID ${source.pmid}.`}
      {source.isbn && ` ISBN ${source.isbn}.`}
    </p>
  );
}

/** What the publisher said of the source afterwards: readers should know before they rely on it. */
function Notice({ notice, words }: { notice: Source['notice']; words: Messages }) {
  if (!notice) return null;
  return (
    <p>
      <strong>
        {words.sourceNotices[notice.kind]}
        {notice.on && ` (${longDate(notice.on, words.language)})`}
      </strong>{' '}
      {notice.doi && (
        <ExternalLink href={`https://doi.org/${notice.doi}`} words={words}>
          {words.readNotice}
        </ExternalLink>
      )}
    </p>
  );
}

function BackLinks({ ids, words }: { ids: readonly string[]; words: Messages }) {
  if (ids.length === 0) return null;
  return (
    <p className="back-links">
      {words.backToText}:{' '}
      {ids.map((id, index) => (
        <a key={id} href={`#${id}`} aria-label={words.place(index + 1)}>
          {index + 1}
        </a>
      ))}
    </p>
  );
}
