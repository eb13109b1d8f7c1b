interface Props {
  /** Distinguishes the field from others on the page. */
  id: string;
  query?: string;
  /** Filters that a new search keeps. */
  kept?: Readonly<Record<string, string | undefined>>;
}

/** A plain GET form: it works without script, and its answer has an address. */
export function SearchForm({ id, query = '', kept = {} }: Props) {
  return (
    <search>
      <form className="search-form" action="/search" method="get">
        <label htmlFor={id}>Search this site</label>
        <div className="search-field">
          <input
            id={id}
            type="search"
            name="q"
            defaultValue={query}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
          />
          {Object.entries(kept).map(
            ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <button className="button" type="submit">
            Search
          </button>
        </div>
      </form>
    </search>
  );
}
