import { type Piece } from '#lib/search/highlight.ts';
import { type SearchHit } from '#lib/search/search-index.ts';
import { contentTypes } from '#sanity/content-types.ts';
import { TextLink } from '../rich-text/text-link.tsx';

/** What was found, best first. */
export function SearchHits({ hits }: { hits: readonly SearchHit[] }) {
  return (
    <ol className="entries search-hits">
      {hits.map(({ id, type, href, title, summary }) => (
        <li key={id}>
          <h3>
            <TextLink href={href}>
              <Pieces pieces={title} />
            </TextLink>
          </h3>
          <p>
            <Pieces pieces={summary} />
          </p>
          <p className="meta">{contentTypes[type].title}</p>
        </li>
      ))}
    </ol>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  // A piece has no name but its place.
  return pieces.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text));
}
