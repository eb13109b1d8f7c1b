import { type SiteSettings } from '#lib/content/site-settings.ts';
import { Mark } from './mark.tsx';
import { MenuLinks } from './menu-links.client.tsx';

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
          <MenuLinks items={[...settings.navigation, { label: 'Search', path: '/search' }]} />
        </nav>
      </header>
    </>
  );
}
