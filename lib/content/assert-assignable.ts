import { type z } from 'zod';

/**
 * Proof, at compile time, that a parser accepts everything its query can return: TypeGen's `Result` must be assignable
 * to the parser's input, so a projection and its parser cannot drift apart.
 *
 * @example export type ArticleQueryCheck = AssertAssignable<typeof articleSchema, NonNullable<ArticleQueryResult>>;
 */
export type AssertAssignable<Schema extends z.ZodType, Result extends z.input<Schema>> = Result;
