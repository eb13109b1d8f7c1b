const anything = 'application/octet-stream';

/**
 * The media type that a value names, in lower case and without parameters: https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1
 *
 * @returns `application/octet-stream` for whatever names none
 */
export function mediaType(value: unknown): string {
  if (typeof value !== 'string') return anything;
  return /^[\w.+-]+\/[\w.+-]+(?=\s*(?:;|$))/.exec(value)?.[0].toLowerCase() ?? anything;
}

const passive = new Set([
  ...['avif', 'bmp', 'gif', 'jpeg', 'png', 'webp'].map((name) => `image/${name}`),
  ...['aac', 'flac', 'mp4', 'mpeg', 'ogg', 'wav', 'webm', 'x-m4a', 'x-wav'].map((name) => `audio/${name}`),
  ...['mp4', 'mpeg', 'ogg', 'quicktime', 'webm'].map((name) => `video/${name}`),
  'application/pdf',
  'text/plain',
]);

/** Tells whether a browser shows a media type without running anything in it. Named one by one: `image/anything+xml` is a page. */
export const isPassive = (type: string): boolean => passive.has(type);
