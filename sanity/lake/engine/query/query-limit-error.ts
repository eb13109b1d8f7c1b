/** A query that was cut off because it took too long or grew too large. */
export class QueryLimitError extends Error {
  override readonly name = 'QueryLimitError';
  readonly limit: 'time' | 'size';

  constructor(limit: 'time' | 'size', message: string) {
    super(message);
    this.limit = limit;
  }
}
