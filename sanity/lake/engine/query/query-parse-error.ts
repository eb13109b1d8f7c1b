/** A query that is not GROQ. The fields are those of hosted Sanity's `queryParseError` body. */
export class QueryParseError extends Error {
  override readonly name = 'QueryParseError';
  readonly query: string;
  readonly start: number;
  readonly end: number;
  readonly description: string;

  /** @param position where in `query` the fault lies, as UTF-16 offsets */
  constructor(query: string, position: { start: number; end: number }, description: string) {
    super(description);
    this.query = query;
    this.start = position.start;
    this.end = position.end;
    this.description = description;
  }
}
