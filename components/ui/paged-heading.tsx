/** The heading of a list; from its second page on with the page's number. */
export function PagedHeading({ title, page }: { title: string; page: number }) {
  return (
    <h1>
      {title}
      {page > 1 && <small> (page {page})</small>}
    </h1>
  );
}
