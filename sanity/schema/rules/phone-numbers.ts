import {
  type CountryCode,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/min';

import { countryCode, dialled } from '#sanity/phone-number.ts';

/** Checks that a number can be dialled. @param country where the practice is, as its address says */
export function checkPhoneNumber(written: string | undefined, country?: string): true | string {
  return !written || (problemWith(written, countryCode(country)) ?? true);
}

/** Checks that a number which can be dialled is one that its country gives out, as far as its first digits show. */
export function checkPhoneNumberInUse(written: string | undefined, country?: string): true | string {
  const code = countryCode(country);
  if (!written || problemWith(written, code)) return true;
  return (
    parsePhoneNumberFromString(written, code)?.isValid() ||
    'No telephone has a number that begins like this. Compare it digit by digit.'
  );
}

/** Checks the number of a link that starts with `tel:`. */
export function checkPhoneLink(href: string): true | string {
  const written = href.replace(/^tel:/i, '').trim();
  return dialled(written) !== null || (problemWith(written, countryCode(undefined)) ?? true);
}

/** Checks that the number of a link can be dialled from everywhere: a text does not say of which country it is. */
export function checkPhoneLinkCountry(href: string | undefined): true | string {
  if (!href || !/^tel:/i.test(href) || checkPhoneLink(href) !== true) return true;
  return (
    dialled(href.slice('tel:'.length)) !== null ||
    'Start the number with + and the code of the country, such as tel:+44.'
  );
}

/** @returns what is wrong with a number and how to mend it, or null */
function problemWith(written: string, country: CountryCode): string | null {
  switch (validatePhoneNumberLength(written, country)) {
    case undefined:
      return null;
    case 'INVALID_COUNTRY':
      return `No country has the code after “+”. Here it is +${getCountryCallingCode(country)}.`;
    case 'TOO_SHORT':
    case 'INVALID_LENGTH':
      return 'A digit is missing or too many. Write the whole number, with the code of the area.';
    case 'TOO_LONG':
      return 'This number is too long. Write one number and nothing else.';
    default:
      return 'Write only digits and spaces, such as 020 7946 0000.';
  }
}
