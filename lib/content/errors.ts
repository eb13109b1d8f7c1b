/** The content source did not answer, or not with an answer: refused, reset, timed out, 5xx, 429, cut-off body. */
export class ContentUnreachableError extends Error {
  override readonly name = 'ContentUnreachableError';
}

/** The content source answered with a document that cannot be shown; the message names document and field. */
export class ContentInvalidError extends Error {
  override readonly name = 'ContentInvalidError';
}
