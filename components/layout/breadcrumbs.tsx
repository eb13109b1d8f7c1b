/** One step on the way from the front page. */
export interface Crumb {
  label: string;
  path: string;
}

/** The way here. The page itself is not repeated: its heading follows directly. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="breadcrumbs" aria-label="Breadcrumb">
      <ol>
        {[{ label: 'Home', path: '/' }, ...crumbs].map(({ label, path }) => (
          <li key={path}>
            <a href={path}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
