/** Everything that XML 1.0 (https://www.w3.org/TR/xml/#charsets) does not allow in a document, escaped or not. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text without the characters that would make a document of it unreadable. */
export function xmlSafe(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** Text for the inside of an XML element. */
export function xmlText(text: string): string {
  return xmlSafe(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
