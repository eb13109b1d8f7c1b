import { type Crumb, homeIn } from '#lib/crumbs.ts';
import { english } from '#lib/words/english.ts';
import { type Words } from '#lib/words/words.ts';

/** The way here. The page itself is not repeated: its heading follows directly. */
export function Breadcrumbs({ crumbs, words = english }: { crumbs: readonly Crumb[]; words?: Words }) {
  return (
    <nav className="breadcrumbs" aria-label={words.breadcrumb}>
      <ol>
        {[homeIn(words.language), ...crumbs].map(({ label, path }) => (
          <li key={path}>
            <a href={path}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
