/** An escape sequence that means nothing, and where it stands within the quotes. */
export interface InvalidEscape {
  sequence: string;
  start: number;
  end: number;
}

const single: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
/** A surrogate pair, `\uXXXX`, `\u{X…}`, or any other character after a backslash. */
const escape =
  /\\u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})|\\u([\da-fA-F]{4})|\\u\{([\da-fA-F]+)\}|\\([^])/g;

/**
 * Reads what stands between the quotes of a string literal.
 *
 * @see https://spec.groq.dev/GROQ-1.revision1/#sec-String
 */
export function decodeString(body: string): string | InvalidEscape {
  if (!body.includes('\\')) return body;
  let invalid: InvalidEscape | undefined;
  const decoded = body.replace(escape, (...match: unknown[]) => {
    const [sequence, high, low, unit, point, character] = match as (string | undefined)[];
    const start = match.at(-2) as number;
    const meaning = high
      ? String.fromCharCode(hex(high), hex(low!))
      : (codePoint(unit ?? point) ?? single[character ?? '']);
    if (meaning === undefined) invalid ??= { sequence: sequence!, start, end: start + sequence!.length };
    return meaning ?? '';
  });
  return invalid ?? decoded;
}

const hex = (digits: string): number => Number.parseInt(digits, 16);

/** The character of a code point; half a surrogate pair is none. */
function codePoint(digits: string | undefined): string | undefined {
  if (digits === undefined) return undefined;
  const point = hex(digits);
  return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? undefined : String.fromCodePoint(point);
}
