import { type Article } from '#lib/content/article.ts';
import { type Messages } from '#lib/i18n/messages.ts';
import { languages } from '#sanity/content-types.ts';

/** The ways to the same text in other languages, each in its own. */
export function LanguageLinks({ versions, words }: { versions: Article['versions']; words: Messages }) {
  if (versions.length === 0) return null;
  return (
    <nav className="meta ways" aria-label={words.otherLanguages}>
      <ul className="plain">
        {versions.map(({ path, language, title }) => (
          <li key={path} lang={language}>
            {languages[language].title}:{' '}
            <a href={path} hrefLang={language}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
