import { type SiteSettings } from '#lib/content/site-settings.ts';
import { type Messages } from '#lib/i18n/messages.ts';
import { defaultLanguage, languages } from '#sanity/content-types.ts';
import { Mark } from './mark.tsx';
import { MenuLinks } from './menu-links.client.tsx';

/** Name of the practice, the way to what is translated and the way to all the rest. */
export function TranslatedHeader({ settings, words }: { settings: SiteSettings; words: Messages }) {
  const home = languages[words.language].prefix;
  return (
    <>
      <a className="skip-link" href="#main">
        {words.skipToText}
      </a>
      {settings.notice && (
        <aside className="notice" aria-label={words.notice} lang={defaultLanguage}>
          {settings.notice}
        </aside>
      )}
      <header className="site-header">
        <a className="site-name" href={home} lang={defaultLanguage}>
          <Mark />
          <span>{settings.practiceName}</span>
        </a>
        <nav aria-label={words.mainMenu}>
          <MenuLinks
            items={[
              { label: words.home, path: home },
              { label: languages[defaultLanguage].title, path: '/', lang: defaultLanguage, hrefLang: defaultLanguage },
            ]}
          />
        </nav>
      </header>
    </>
  );
}
