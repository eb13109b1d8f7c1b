/** A number that may be too large for a double: texts without one need no second look. */
const hugeNumber = /\d[eE]\+?\d{3}|\d{308}/;

/**
 * Parses JSON. Numbers that JavaScript cannot hold are refused: `1e999` would be Infinity in memory and null on disk.
 *
 * @throws {SyntaxError} when the text is not JSON, or has such a number
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (hugeNumber.test(text) && hasInfinity(value)) throw new SyntaxError('a number is too large');
  return value;
}

function hasInfinity(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'number' && !Number.isFinite(value);
  return Object.values(value).some(hasInfinity);
}
