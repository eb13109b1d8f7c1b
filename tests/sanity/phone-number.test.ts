import { countryCode, dialled, dialledLink } from '#sanity/phone-number.ts';

test.each([
  ['+44 (0)1632 960 123', 'GB', 'tel:+441632960123'],
  ['0044 (0)1632 960123', 'GB', 'tel:+441632960123'],
  ['+44 020 7946 0123', 'GB', 'tel:+442079460123'],
  ['(020) 7946-0123', 'GB', 'tel:+442079460123'],
  ['020.7946.0123 ext. 5', 'GB', 'tel:+442079460123;ext=5'],
  ['Ring 020 7946 0123', 'GB', 'tel:+442079460123'],
  ['٠٢٠ ٧٩٤٦ ٠١٢٣', 'GB', 'tel:+442079460123'],
  ['0800 1111', 'GB', 'tel:+448001111'],
  ['01 677 0000', 'IE', 'tel:+35316770000'],
  ['91 411 11 11', 'ES', 'tel:+34914111111'],
  ['+34 91 411 11 11', 'GB', 'tel:+34914111111'],
  ['999', 'GB', 'tel:999'],
  ['116 123', 'GB', 'tel:116123'],
] as const)('%s in %s dials %s', (written, country, uri) => {
  expect(dialled(written, country)?.uri).toBe(uri);
});

test.each(['ask at the desk', '', '+999 12345678', '020 7946 0123 0123 99', '--'])('“%s” dials nothing', (written) => {
  expect(dialled(written, 'GB')).toBeNull();
});

test.each([
  ['United Kingdom', 'GB'],
  ['UK', 'GB'],
  ['united kingdom ', 'GB'],
  ['Ireland', 'IE'],
  ['Spain', 'ES'],
  ['es', 'ES'],
  ['Scotland', 'GB'],
  ['\u200B', 'GB'],
  [undefined, 'GB'],
  ['QQ', 'GB'],
])('an address in %s is in %s', (name, code) => {
  expect(countryCode(name)).toBe(code);
});

test.each([
  ['tel:+44 (0)1632 960 123', 'tel:+441632960123'],
  ['TEL:+44(0)1632960123', 'tel:+441632960123'],
  ['tel:+44-1632-960123', 'tel:+441632960123'],
  ['tel:111', 'tel:111'],
  ['tel:01 677 0000', 'tel:016770000'],
  ['tel:nobody', null],
])('a link to %s leads to %s', (href, address) => {
  expect(dialledLink(href)).toBe(address);
});
