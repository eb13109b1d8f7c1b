import { messagesFor } from '#lib/i18n/messages-for.ts';
import { type Messages } from '#lib/i18n/messages.ts';
import { defaultLanguage, languageNames, languages } from '#sanity/content-types.ts';
import { SearchForm } from '../search/search-form.tsx';

/** What a wrong address shows: that it is wrong, and where to go from here. */
export function NotFoundPage({ words }: { words: Messages }) {
  const { title, text, home } = words.notFound;
  const others = languageNames.filter((language) => language !== words.language).map(messagesFor);
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {words.language === defaultLanguage && <SearchForm id="lost-search" />}
      <ul className="ways">
        <li>
          <a href={homeOf(words)}>{home}</a>
        </li>
        {words.language === defaultLanguage && <PartsOfTheSite />}
        {others.map((other) => (
          <li key={other.language}>
            <a href={homeOf(other)} hrefLang={other.language} lang={other.language}>
              {other.notFound.home}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** These, and the search, are in the default language only. */
function PartsOfTheSite() {
  return (
    <>
      <li>
        <a href="/articles">Look through all articles</a>
      </li>
      <li>
        <a href="/faqs">Find a question and its answer</a>
      </li>
      <li>
        <a href="/contact">Ask the practice</a>
      </li>
    </>
  );
}

const homeOf = ({ language }: Messages) => languages[language].prefix || '/';
