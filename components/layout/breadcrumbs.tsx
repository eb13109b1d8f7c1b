import { type Breadcrumb, homeIn } from '#lib/seo/breadcrumbs.ts';
import { english } from '#lib/i18n/english.ts';
import { type Messages } from '#lib/i18n/messages.ts';

/** The way here. The page itself is not repeated: its heading follows directly. */
export function Breadcrumbs({ crumbs, words = english }: { crumbs: readonly Breadcrumb[]; words?: Messages }) {
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
