/** How much larger than the text a heading is. */
const HEADING_FACTOR = 1.15;
/** In characters. A longer paragraph in large type is an introduction. */
const MAX_HEADING_LENGTH = 120;

/**
 * Pages and other programs of a Mac write headings as paragraphs in larger type, and underlining as classes: both become
 * HTML elements.
 *
 * @param document is changed
 */
export function nameCocoaStyles(document: Document): void {
  const isCocoa = document.querySelector('meta[name="Generator"][content^="Cocoa HTML Writer"]') !== null;
  if (!isCocoa) return;
  const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
  const sizes = new Map<string, number>();
  for (const [, name, rule] of styles.matchAll(/\b(?:p|li|span)\.(\w+)\s*\{([^}]*)\}/g)) {
    const size = /font:[^;]*?([\d.]+)px/.exec(rule!)?.[1];
    if (size) sizes.set(name!, Number(size));
    const decoration = /text-decoration:\s*(underline|line-through)/.exec(rule!)?.[1];
    if (!decoration) continue;
    for (const span of document.querySelectorAll(`span.${name}`))
      if (!span.closest('a')) rename(span, decoration === 'underline' ? 'u' : 's');
  }
  const sizeOf = (element: Element) => sizes.get(element.className) ?? 0;
  const usual = usualSize([...document.querySelectorAll('p, li')], sizeOf);
  const isHeading = (paragraph: Element) =>
    sizeOf(paragraph) >= usual * HEADING_FACTOR && paragraph.textContent.trim().length <= MAX_HEADING_LENGTH;
  const headings = [...document.querySelectorAll('body > p')].filter(isHeading);
  const levels = [...new Set(headings.map(sizeOf))].sort((one, other) => other - one);
  for (const heading of headings) rename(heading, `h${Math.min(levels.indexOf(sizeOf(heading)) + 1, 6)}`);
}

/** The size in which most characters are. */
function usualSize(elements: readonly Element[], sizeOf: (element: Element) => number): number {
  const characters = new Map<number, number>();
  for (const element of elements) {
    const size = sizeOf(element);
    characters.set(size, (characters.get(size) ?? 0) + element.textContent.length);
  }
  return [...characters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
