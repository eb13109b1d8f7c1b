import { SearchForm } from '../search/search-form.tsx';

/** What a wrong address shows: that it is wrong, and where to go from here. */
export function NotFoundPage() {
  return (
    <>
      <h1>We could not find that page</h1>
      <p className="lead">
        The address may be mistyped, or the page may have been moved or removed. Nothing is wrong with your device.
      </p>
      <SearchForm id="lost-search" />
      <ul className="ways">
        <li>
          <a href="/">Go to the front page</a>
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
    </>
  );
}
