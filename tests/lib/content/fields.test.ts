import { href, isSlug, texts, webUrl } from '#lib/content/fields.ts';

describe('href', () => {
  it.each([
    '/articles/what-is-cst',
    '#sources',
    'https://example.org/a?b=1',
    'mailto:hello@example.org',
    'tel:+442079460000',
  ])('accepts %s', (value) => expect(href.parse(value)).toBe(value));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'articles/relative',
    '',
  ])('refuses %j', (value) => expect(href.safeParse(value).success).toBe(false));
});

describe('webUrl', () => {
  it('accepts web addresses only', () => {
    expect(webUrl.safeParse('https://example.org/').success).toBe(true);
    expect(webUrl.safeParse('javascript:alert(1)').success).toBe(false);
    expect(webUrl.safeParse('ftp://example.org/').success).toBe(false);
  });
});

describe('texts', () => {
  it('leaves out what was added and not written', () => {
    expect(texts.parse(['First', '', ' ', 'Last '])).toEqual(['First', 'Last']);
    expect(texts.parse(null)).toEqual([]);
  });

  it('refuses what is no text', () => expect(texts.safeParse(['a', 1]).success).toBe(false));
});

describe('isSlug', () => {
  it.each([
    ['what-is-cst', true],
    ['a1', true],
    ['What', false],
    ['a--b', false],
    ['-a', false],
    ['a,b', false],
    ['../x', false],
    ['', false],
  ])('%j is %s', (value, expected) => expect(isSlug(value)).toBe(expected));
});
