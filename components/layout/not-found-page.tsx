import { english } from '../../lib/words/english.ts';
import { wordsIn } from '../../lib/words/words.ts';
import { defaultLanguage, languageNames, languages } from '../../sanity/content-types.ts';
import { SearchForm } from '../search/search-form.tsx';

const translations = languageNames.filter((language) => language !== defaultLanguage).map(wordsIn);

/** What a wrong address shows: that it is wrong, and where to go from here. */
export function NotFoundPage() {
  const { title, text, home } = english.notFound;
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <SearchForm id="lost-search" />
      <ul className="ways">
        <li>
          <a href="/">{home}</a>
        </li>
        <li>
          <a href="/articles">Look through all articles</a>
        </li>
        <li>
          <a href="/faqs">Find a question and its answer</a>
        </li>
        <li>
          <a href="/contact">Ask the practice</a>
        </li>
      </ul>
      {/* The server sends this page whatever the language of the address. */}
      {translations.map(({ language, notFound }) => (
        <section key={language} lang={language} aria-labelledby={`lost-${language}`}>
          <h2 id={`lost-${language}`}>{notFound.title}</h2>
          <p>{notFound.text}</p>
          <ul className="ways">
            <li>
              <a href={languages[language].prefix}>{notFound.home}</a>
            </li>
          </ul>
        </section>
      ))}
    </>
  );
}
