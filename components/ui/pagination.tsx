interface Props {
  page: number;
  pages: number;
  /** Path of page 1; the others are `<path>/page/<n>`. */
  path: string;
}

/** Earlier and later pages of a list; nothing when there is only one. */
export function Pagination({ page, pages, path }: Props) {
  if (pages < 2) return null;
  const href = (target: number) => (target === 1 ? path : `${path}/page/${target}`);
  return (
    <nav className="pagination" aria-label="Pages of this list">
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev">
          Newer
        </a>
      ) : (
        <span />
      )}
      <p>
        Page {page} of {pages}
      </p>
      {page < pages ? (
        <a href={href(page + 1)} rel="next">
          Older
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
