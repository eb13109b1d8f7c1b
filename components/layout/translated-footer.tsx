import { type SiteSettings } from '#lib/content/site-settings.ts';
import { type Messages } from '#lib/i18n/messages.ts';
import { defaultLanguage } from '#sanity/content-types.ts';
import { Address } from '../practice/address.tsx';

/** Urgent help, how to reach the practice and the disclaimer in the language of the page; the rest is in English. */
export function TranslatedFooter({ settings, words }: { settings: SiteSettings; words: Messages }) {
  return (
    <footer className="site-footer">
      <p className="emergency">{words.emergency}</p>
      <div className="site-footer-columns">
        <section aria-labelledby="footer-visit">
          <h2 id="footer-visit">{words.visitUs}</h2>
          <Address settings={settings} />
        </section>
        <nav aria-labelledby="footer-site">
          <h2 id="footer-site">{words.notTranslated}</h2>
          <ul lang={defaultLanguage}>
            <li>
              <a href="/how-we-write" hrefLang={defaultLanguage}>
                How we write
              </a>
            </li>
            <li>
              <a href="/accessibility" hrefLang={defaultLanguage}>
                Accessibility
              </a>
            </li>
            <li>
              <a href="/privacy" hrefLang={defaultLanguage}>
                Privacy
              </a>
            </li>
          </ul>
        </nav>
      </div>
      <p className="disclaimer">{words.disclaimer}</p>
    </footer>
  );
}
