import { type SiteSettings } from '../../lib/content/site-settings.ts';

/** Name of the practice and the way to the main parts of the site. */
export function SiteHeader({ settings }: { settings: SiteSettings }) {
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the text
      </a>
      {settings.notice && (
        <aside className="notice" aria-label="Notice">
          {settings.notice}
        </aside>
      )}
      <header className="site-header">
        <a className="site-name" href="/">
          <Mark />
          <span>{settings.practiceName}</span>
        </a>
        <nav aria-label="Main">
          <ul>
            {settings.navigation.map(({ label, path }) => (
              <li key={path}>
                <a href={path}>{label}</a>
              </li>
            ))}
            <li>
              <a href="/search">Search</a>
            </li>
          </ul>
        </nav>
      </header>
    </>
  );
}

/** Two arcs at rest around a point: the practice's sign. */
function Mark() {
  return (
    <svg className="site-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M4 20a12 12 0 0 1 24 0M9 22a7 7 0 0 1 14 0" />
      <circle cx="16" cy="23" r="2.2" />
    </svg>
  );
}
