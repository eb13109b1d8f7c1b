import { english } from '../../lib/words/english.ts';
import { spanish } from '../../lib/words/spanish.ts';
import { languages } from '../../sanity/content-types.ts';
import { SearchForm } from '../search/search-form.tsx';

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
      <section lang={spanish.language} aria-labelledby="lost-es">
        <h2 id="lost-es">{spanish.notFound.title}</h2>
        <p>{spanish.notFound.text}</p>
        <p>
          <a href={languages[spanish.language].prefix}>{spanish.notFound.home}</a>
        </p>
      </section>
    </>
  );
}
