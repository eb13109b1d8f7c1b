import { z } from 'zod';
import { authorLine, known, plainTitle, type SourceDetails } from './source-details.ts';

/**
 * Open Library's books by the key that was asked for; none of a book that it does not know.
 * @see https://openlibrary.org/dev/docs/api/books
 */
const books = z.record(
  z.string(),
  z.object({
    title: z.string().nullish(),
    subtitle: z.string().nullish(),
    authors: z.array(z.object({ name: z.string() })).nullish(),
    publishers: z.array(z.object({ name: z.string() })).nullish(),
    publish_date: z.string().nullish(),
  }),
);

const keyOf = (isbn: string): string => `ISBN:${isbn.replace(/[\s-]/g, '').toUpperCase()}`;

/** The path of a book at Open Library. */
export const openLibraryPath = (isbn: string): string => `/api/books?bibkeys=${keyOf(isbn)}&format=json&jscmd=data`;

/**
 * The source that Open Library's answer describes.
 * @returns nothing when Open Library does not know the book
 * @throws {z.ZodError} when the answer has another form
 */
export function detailsOfOpenLibrary(json: unknown, isbn: string): SourceDetails | undefined {
  const book = books.parse(json)[keyOf(isbn)];
  if (!book) return undefined;
  const year = /\d{4}/.exec(book.publish_date ?? '')?.[0];
  return known({
    title: plainTitle([book.title, book.subtitle].filter(Boolean).join(': ')),
    authors: authorLine((book.authors ?? []).map(({ name }) => name)),
    publication: plainTitle(book.publishers?.[0]?.name),
    year: year ? Number(year) : undefined,
  });
}
