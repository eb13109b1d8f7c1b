import { checkIsbn } from '#sanity/schema/rules/identifiers.ts';

test.each(['978-0-306-40615-7', '9780306406157', '0-306-40615-2', '080442957X'])('%s is an ISBN', (isbn) => {
  expect(checkIsbn(isbn)).toBe(true);
});

test.each(['978-0-306-40615-8', '0306406153', '97803064061', '030640615', '0804429570'])(
  '%s is none: its digits are wrong',
  (isbn) => {
    expect(checkIsbn(isbn)).toMatch(/^This is no ISBN: a digit is wrong/);
  },
);
