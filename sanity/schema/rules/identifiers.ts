import { type ValidationContext } from '@sanity/types';
import isISBN from 'validator/lib/isISBN.js';

/** Words of an address: lower-case letters and digits joined by single hyphens. */
const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slugLength = 96;

/**
 * Checks the words of a page's address.
 * @returns true, or what is wrong
 */
export function checkSlug(slug: { current?: string } | undefined): true | { message: string } {
  // Not by `required`, with which the Studio also asks for the part inside: the same would be said twice.
  if (!slug) return { message: 'Press “Generate” to make an address.' };
  if (!slug.current) return true;
  if (slug.current.length > slugLength) return { message: `Shorten this to ${slugLength} characters or fewer.` };
  if (slugPattern.test(slug.current)) return true;
  return { message: 'Use only lower-case letters, numbers and single hyphens, such as “first-visit”.' };
}

/**
 * Makes the check that no other document of the same type has a slug, drafts included.
 *
 * It takes the place of the Studio's own, whose words help nobody who does not know what a slug is.
 * @param problem what to say when one has it
 */
export function checkSlugIsFree(problem: string) {
  return async (slug: { current?: string } | undefined, { document, getClient }: ValidationContext) => {
    if (!slug?.current || !document) return true;
    const isTaken = await getClient({ apiVersion: '2025-02-19' })
      .withConfig({ perspective: 'raw' })
      .fetch<boolean>('defined(*[_type == $type && slug.current == $slug && !sanity::versionOf($id)][0]._id)', {
        type: document._type,
        slug: slug.current,
        id: document._id.replace(/^(?:drafts|versions\.[^.]+)\./, ''),
      });
    return !isTaken || { message: problem };
  };
}

/** Checks a DOI (ISO 26324): `10.`, a registrant's number, a slash and a suffix; never the whole https address. */
export function checkDoi(doi: string | undefined): true | string {
  if (!doi || /^10\.\d{4,9}\/\S+$/.test(doi)) return true;
  return 'Paste only the part that starts with “10.”, such as 10.1186/s12891-019-3017-y.';
}

/** Checks a PubMed identifier: up to eight digits. */
export function checkPmid(pmid: string | undefined): true | string {
  return !pmid || /^[1-9]\d{0,7}$/.test(pmid) || 'A PubMed number is digits only, such as 31892357.';
}

/** Checks an ISBN (ISO 2108) of ten or thirteen digits with its check digit; hyphens and spaces may be left in. */
export function checkIsbn(isbn: string | undefined): true | string {
  if (!isbn || isISBN(isbn)) return true;
  if (!/^[\d\s-]+X?$/i.test(isbn)) return 'An ISBN is 10 or 13 digits, such as 978-0-306-40615-7.';
  return 'This is no ISBN: a digit is wrong, missing or too many. Compare it with the back of the book.';
}

/** Checks a language tag (BCP 47), the value of HTML's `lang`. */
export function checkLanguage(tag: string | undefined): true | string {
  if (!tag || /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag)) return true;
  return 'Use a short language code, such as “en” for English or “cy” for Welsh.';
}
