import { ClientError } from '@sanity/client';

/** A file that is not uploaded; the message tells the person at the Studio why, and what to do. */
export class UploadRefusal extends Error {
  override readonly name = 'UploadRefusal';
}

/**
 * Why a file was not stored: the content source's own reason where it gave one.
 *
 * @param error what the upload failed with
 * @returns sentences for the person at the Studio
 */
export function reasonOf(error: unknown): string {
  if (error instanceof UploadRefusal) return error.message;
  if (!(error instanceof ClientError)) return 'It could not be sent. Check the connection, then upload it again.';
  const { message } = error.response.body as { message?: unknown };
  return typeof message === 'string'
    ? message.replace(/^Invalid image: (.)/, (_, first: string) => first.toUpperCase())
    : error.message;
}
