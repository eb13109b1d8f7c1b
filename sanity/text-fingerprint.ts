/** Fields with the words that a review covers, in documents, boxes and blocks. Links, sources and addresses are not among them. */
const textFields = new Set(
  `title question term summary shortAnswer definition alsoCalled keyPoints body longAnswer children text kind level caption
  cells rows dos donts steps transcript alt`.split(/\s+/),
);

/** Invisible characters, those with which a preview marks its texts included. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g;

/**
 * A number that stands for the text of a document. It tells whether the text is still the one that was reviewed. White space
 * and everything but words make no difference, so that a stored document and a query's projection of it give the same.
 *
 * @param document as it is stored, or a projection that keeps the names of its text fields
 * @returns 8 hexadecimal digits: 32-bit FNV-1a (RFC 9923)
 */
export function textFingerprint(document: unknown): string {
  const words = textsIn(document).flatMap((text) => text.replace(INVISIBLE, '').match(/\S+/g) ?? []);
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(words.join(' '))) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => textFields.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, inner]) => textsIn(inner));
}
