/** Words of an address: lower-case letters and digits joined by single hyphens. */
const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slugLength = 96;

/**
 * Checks the words of a page's address.
 * @returns true, or what is wrong: as an object, so that the message of `required` on the same rule does not replace it
 */
export function checkSlug(slug: { current?: string } | undefined): true | { message: string } {
  if (!slug?.current) return true;
  if (slug.current.length > slugLength) return { message: `Shorten this to ${slugLength} characters or fewer.` };
  if (slugPattern.test(slug.current)) return true;
  return { message: 'Use only lower-case letters, numbers and single hyphens, such as “first-visit”.' };
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

/** Checks a language tag (BCP 47), the value of HTML's `lang`. */
export function checkLanguage(tag: string | undefined): true | string {
  if (!tag || /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag)) return true;
  return 'Use a short language code, such as “en” for English or “cy” for Welsh.';
}
