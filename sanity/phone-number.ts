import { type CountryCode, getCountries, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

import { defaultLanguage } from './content-types.ts';

/** Emergency and help lines, such as 999 and 116 123, which have no country code. */
const SHORT_NUMBER = /^\d{3,6}$/;

/**
 * The country a postal address names, by its English name or its code.
 * @returns ISO 3166-1 alpha-2; that of the site's language for a name that no country has
 */
export function countryCode(name: string | null | undefined): CountryCode {
  const sought = name?.trim() ?? '';
  const named = getCountries().find((code) => englishNames.of(code)?.toLowerCase() === sought.toLowerCase());
  return named ?? codeIn(sought) ?? codeIn(new Intl.Locale(defaultLanguage).region ?? '') ?? 'GB';
}

const englishNames = new Intl.DisplayNames([defaultLanguage], { type: 'region' });

/** “UK” is a code that the registry of language tags replaces by GB. */
function codeIn(name: string): CountryCode | undefined {
  if (!/^[a-z]{2}$/i.test(name)) return undefined;
  const code = new Intl.Locale(`und-${name}`).region ?? '';
  return isSupportedCountry(code) ? code : undefined;
}

/**
 * What a telephone dials for a number as people write it: `+441632960123` for `+44 (0)1632 960 123`.
 *
 * @param country whose numbers are written without a country code; without it such a number cannot be dialled from everywhere
 * @returns the number in E.164 and its address (RFC 3966), with the extension if it has one; for a short number, such as 999,
 *   its digits; `null` when this cannot be dialled
 */
export function dialled(written: string, country?: CountryCode): { number: string; uri: string } | null {
  const short = written.replace(/[\s().-]/g, '');
  if (SHORT_NUMBER.test(short)) return { number: short, uri: `tel:${short}` };
  const parsed = parsePhoneNumberFromString(written, country);
  return parsed?.isPossible() ? { number: parsed.number, uri: parsed.getURI() } : null;
}

/**
 * The address of a link that starts with `tel:`. A number without a country code is dialled as it is written, because a text
 * does not say of which country it is.
 * @returns `null` when nothing can be dialled
 */
export function dialledLink(href: string): string | null {
  const written = href.replace(/^tel:/i, '');
  const digits = written.replace(/[^+\d]/g, '');
  return dialled(written)?.uri ?? (digits ? `tel:${digits}` : null);
}
