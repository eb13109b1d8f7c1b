import { QueryParseError } from '../query-parse-error.ts';
import { type Token, tokenize } from './tokenizer.ts';

/** A place in a query's tokens, and the errors that hosted Sanity reports there. */
export class Cursor {
  readonly query: string;
  readonly #tokens: readonly Token[];
  index = 0;

  /** @throws {QueryParseError} for a string that cannot be read */
  constructor(query: string) {
    this.query = query;
    this.#tokens = tokenize(query);
  }

  /** The next token, or one that comes so many later. */
  peek(ahead = 0): Token {
    return this.#tokens[this.index + ahead] ?? this.#tokens.at(-1)!;
  }

  get previous(): Token {
    return this.#tokens[this.index - 1]!;
  }

  next(): Token {
    const token = this.peek();
    if (token.type !== 'end') this.index++;
    return token;
  }

  /** Whether the next token is this symbol. */
  isAt(symbol: string): boolean {
    return this.peek().type === 'symbol' && this.peek().text === symbol;
  }

  /** Whether the next token is this word, as an operator is. */
  isAtWord(word: string): boolean {
    return this.peek().type === 'name' && this.peek().text === word;
  }

  /** Goes past this symbol if it comes next. */
  accept(symbol: string): boolean {
    const isNext = this.isAt(symbol);
    if (isNext) this.index++;
    return isNext;
  }

  /** Goes past `..` or `...` if one comes next, and answers which. */
  acceptRange(): '..' | '...' | null {
    if (this.accept('..')) return '..';
    return this.accept('...') ? '...' : null;
  }

  /** Goes past a closing bracket, or fails from the opening one on. */
  close(bracket: string, open: Token, what: string): void {
    if (this.accept(bracket)) return;
    const { query } = this;
    const token = this.peek();
    // Hosted Sanity counts one character more when a query ends in a word.
    const end = token.type === 'end' && /\w$/.test(query) ? token.end + 1 : token.end;
    throw this.error(`expected '${bracket}' following ${what}`, { start: open.start, end });
  }

  /** Whether the next token may begin an expression. */
  get isAtExpression(): boolean {
    const { type, text } = this.peek();
    if (type === 'symbol') return ['+', '-', '!', '(', '[', '{', '@', '^', '*'].includes(text);
    return type !== 'end' && type !== 'illegal';
  }

  error(description: string, position: { start: number; end: number } = this.peek()): QueryParseError {
    return new QueryParseError(this.query, { start: position.start, end: position.end }, description);
  }

  /** An error at the start of the next token. */
  errorHere(description: string): QueryParseError {
    const { start } = this.peek();
    return this.error(description, { start, end: start });
  }

  unexpected(): QueryParseError {
    const seen = this.peek().type === 'end' ? 'end-of-file' : `token ${JSON.stringify(this.#source(this.peek()))}`;
    return this.error(`unexpected ${seen}, expected expression`);
  }

  #source({ start, end }: Token): string {
    return this.query.slice(start, end);
  }
}
