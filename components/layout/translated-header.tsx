import { type SiteSettings } from '../../lib/content/site-settings.ts';
import { type Words } from '../../lib/words/words.ts';
import { defaultLanguage, languages } from '../../sanity/content-types.ts';
import { Mark } from './mark.tsx';

/** Name of the practice, the way to what is translated and the way to all the rest. */
export function TranslatedHeader({ settings, words }: { settings: SiteSettings; words: Words }) {
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
          <ul>
            <li>
              <a href={home}>{words.home}</a>
            </li>
            <li>
              <a href="/" hrefLang={defaultLanguage} lang={defaultLanguage}>
                {languages[defaultLanguage].title}
              </a>
            </li>
          </ul>
        </nav>
      </header>
    </>
  );
}
