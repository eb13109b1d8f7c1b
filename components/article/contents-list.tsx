import { type Heading } from '#lib/rich-text/outline.ts';
import { type Messages } from '#lib/i18n/messages.ts';

interface Props {
  headings: readonly Heading[];
  hasSources: boolean;
  words: Messages;
}

/** Links to the main headings; a text with fewer than three needs none. */
export function ContentsList({ headings, hasSources, words }: Props) {
  const main = headings.filter((heading) => heading.level === 2);
  if (main.length < 3) return null;
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{words.onThisPage}</h2>
      <ol>
        {main.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
        {hasSources && (
          <li>
            <a href="#sources">{words.sources}</a>
          </li>
        )}
      </ol>
    </nav>
  );
}
