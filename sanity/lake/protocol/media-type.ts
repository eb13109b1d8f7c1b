import mime from 'mime';

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

/** The bytes that files of a kind begin with, from `at` on, in Latin-1: https://mimesniff.spec.whatwg.org/#matching-a-mime-type-pattern */
const signatures: readonly { type: string; begins: string; at?: number }[] = [
  { type: 'application/pdf', begins: '%PDF-' },
  { type: 'image/png', begins: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', begins: '\xff\xd8\xff' },
  { type: 'image/gif', begins: 'GIF8' },
  { type: 'image/webp', begins: 'WEBP', at: 8 },
  { type: 'audio/mpeg', begins: 'ID3' },
  { type: 'audio/mpeg', begins: '\xff\xfb' },
  { type: 'audio/wav', begins: 'WAVE', at: 8 },
  { type: 'audio/flac', begins: 'fLaC' },
  { type: 'audio/ogg', begins: 'OggS' },
  { type: 'audio/mp4', begins: 'ftypM4A', at: 4 },
  { type: 'video/quicktime', begins: 'ftypqt', at: 4 },
  { type: 'video/mp4', begins: 'ftyp', at: 4 },
  { type: 'video/webm', begins: '\x1a\x45\xdf\xa3' },
  { type: 'application/zip', begins: 'PK\x03\x04' },
  { type: 'application/gzip', begins: '\x1f\x8b' },
];

/** How many bytes `uploadedType` looks at. */
export const signatureBytes = 16;

/**
 * The media type of an upload: the one that the request gives, else that of the file's name, else that of its first bytes.
 *
 * @param start the first `signatureBytes` bytes of the file
 */
export function uploadedType(given: string | undefined, filename: string | undefined, start: Uint8Array): string {
  const type = mediaType(given);
  if (type !== anything) return type;
  const text = Buffer.from(start).toString('latin1');
  const byBytes = signatures.find(({ begins, at = 0 }) => text.startsWith(begins, at))?.type;
  return (filename === undefined ? null : mime.getType(filename)) ?? byBytes ?? anything;
}

/** The usual extension of files of a media type, without the dot; `bin` when there is none. */
export const usualExtension = (type: string): string =>
  type === 'audio/mpeg' ? 'mp3' : (mime.getExtension(type) ?? 'bin');

const passive = new Set([
  ...['avif', 'bmp', 'gif', 'jpeg', 'png', 'webp'].map((name) => `image/${name}`),
  ...['aac', 'flac', 'mp4', 'mpeg', 'ogg', 'wav', 'webm', 'x-m4a', 'x-wav'].map((name) => `audio/${name}`),
  ...['mp4', 'mpeg', 'ogg', 'quicktime', 'webm'].map((name) => `video/${name}`),
  'application/pdf',
  'text/plain',
]);

/** Tells whether a browser shows a media type without running anything in it. Named one by one: `image/anything+xml` is a page. */
export const isPassive = (type: string): boolean => passive.has(type);
