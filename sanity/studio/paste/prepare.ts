import { nameCocoaStyles } from './cocoa.ts';
import { type Dropped } from './dropped.ts';
import { linkAddress } from './link-address.ts';

/** Elements that are removed with their content, by what the notice calls them. */
const REMOVED = {
  'videos and other embedded parts': 'iframe, video, audio, embed, object, canvas, svg',
  'form fields': 'input, select, textarea, button',
  comments: '[style*="mso-element:comment-list"], .MsoCommentReference',
  'deleted words': 'del[cite], del[datetime]',
};

/** Formatting that is lost while its text is kept. */
const LOST_FORMATTING = { superscript: 'sup', subscript: 'sub' };

/** Scripts, and the invisible pictures by which senders count readers: nobody misses them. */
const UNNOTICED = 'script, img[width="0"], img[width="1"], img[height="0"], img[height="1"]';

/**
 * Prepares the HTML of another program for its conversion to Portable Text: removes what no field can have, and rewrites
 * what the conversion does not understand as plain HTML.
 *
 * @param document is changed
 * @param filePictures `data:` addresses of the pictures that the HTML names as files of the other computer, in their order
 * @param dropped is told what is removed
 */
export function prepare(document: Document, filePictures: readonly string[], dropped: Dropped): void {
  nameCocoaStyles(document);
  for (const element of document.querySelectorAll(UNNOTICED)) element.remove();
  for (const [what, selector] of Object.entries(REMOVED)) {
    const found = document.querySelectorAll(selector);
    dropped.add(what, found.length);
    for (const element of found) element.remove();
  }
  for (const [what, selector] of Object.entries(LOST_FORMATTING))
    if (document.querySelector(selector)) dropped.add(what);
  const files = document.querySelectorAll('img[src^="file:" i]');
  // With another number of pictures it is unknown which is which.
  if (files.length === filePictures.length)
    files.forEach((image, index) => image.setAttribute('src', filePictures[index]!));
  for (const link of document.querySelectorAll('a[href]')) unwrapLink(link, dropped);
  for (const division of document.querySelectorAll(TEXT_DIVISION)) toParagraph(division);
  if (document.querySelector('[id^="docs-internal-guid"]')) {
    for (const lineBreak of document.querySelectorAll('span > br')) splitAround(lineBreak);
  } else {
    for (const list of document.querySelectorAll(':is(ul, ol) > :is(ul, ol)'))
      list.previousElementSibling?.append(list);
  }
  // The conversion loses a text node that is a single space.
  document.normalize();
}

/** A division that holds words only: mail programs write paragraphs so. */
const TEXT_DIVISION =
  'div:not(:has(address, blockquote, div, dl, figure, h1, h2, h3, h4, h5, h6, hr, li, ol, p, pre, table, ul))';

function toParagraph(division: Element): void {
  if (division.textContent.trim() === '' || division.closest('p')) return;
  const paragraph = division.ownerDocument.createElement('p');
  paragraph.append(...division.childNodes);
  division.replaceWith(paragraph);
}

/** Splits the element around a line break in it: Sanity's rules read an element of Google Docs as one text. */
function splitAround(lineBreak: Element): void {
  const span = lineBreak.parentElement!;
  const rest = span.cloneNode(false) as Element;
  while (lineBreak.nextSibling) rest.append(lineBreak.nextSibling);
  span.after(lineBreak, rest);
}

function unwrapLink(link: Element, dropped: Dropped): void {
  const href = link.getAttribute('href') ?? '';
  const address = linkAddress(link.getAttribute('originalsrc') ?? href);
  if (address) {
    link.setAttribute('href', address);
    return;
  }
  // Nobody misses a link within the other document, such as to a footnote.
  if (!href.startsWith('#')) dropped.add('links that readers cannot follow');
  for (const element of link.querySelectorAll<HTMLElement>('[style]')) element.style.removeProperty('text-decoration');
  link.replaceWith(...link.childNodes);
}
