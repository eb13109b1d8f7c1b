import { dataset, good, paragraph, reference } from './documents';
import { validate } from './validate';

const linkTo = (href: string) => ({
  ...paragraph('a', 'Text.'),
  markDefs: [{ _type: 'link', _key: 'l', href }],
  children: [{ _type: 'span', _key: 's', text: 'Text.', marks: ['l'] }],
});
const withPicture = (fields: object) => ({
  ...good.article,
  picture: { _type: 'picture', asset: { _type: 'reference', _ref: 'image-a' }, ...fields },
});

describe('documents without a fault', () => {
  test.each(Object.entries(good))('%s', async (_name, document) => {
    expect(await validate(document, dataset)).toEqual([]);
    expect(await validate(document, dataset, 'cli')).toEqual([]);
  });

  test.each([
    'https://example.org/a',
    'mailto:hello@example.org',
    'tel:+442079460000',
    'tel:+44 (0)20 7946 0000',
    'tel:111',
    '/contact',
  ])('a link to %s', async (href) => {
    expect(await validate({ ...good.article, body: [linkTo(href)] }, dataset)).toEqual([]);
  });

  test('a picture with a description, or marked as decoration', async () => {
    expect(await validate(withPicture({ alt: 'Two hands under a head.' }), dataset)).toEqual([]);
    expect(await validate(withPicture({ decorative: true }), dataset)).toEqual([]);
  });

  test('a page that is gone, and one that moved elsewhere', async () => {
    expect(await validate({ ...good.redirect, kind: 'gone', to: undefined }, dataset)).toEqual([]);
    expect(await validate({ ...good.redirect, to: 'https://example.org/new' }, dataset)).toEqual([]);
  });
});

const bad: [string, object, string[]][] = [
  [
    'a long summary',
    { ...good.article, summary: 'a'.repeat(201) },
    ['warning summary: Keep the summary to 200 characters: lists show all of it.'],
  ],
  [
    'six key points',
    { ...good.article, keyPoints: ['1', '2', '3', '4', '5', '6'] },
    ['warning keyPoints: Keep to five key points.'],
  ],
  [
    'a key point that was added and not written',
    { ...good.article, keyPoints: ['1', ''] },
    ['error keyPoints.1: Write this line, or remove it.'],
  ],
  [
    'a blank other word',
    { ...good.glossaryTerm, alsoCalled: [''] },
    ['error alsoCalled.0: Write this line, or remove it.'],
  ],
  [
    'a blank synonym',
    { ...good.siteSettings, searchSynonyms: [{ _type: 'synonymGroup', _key: 'g', words: ['a', ''] }] },
    ['error searchSynonyms.[g].words.1: Write this line, or remove it.'],
  ],
  [
    'no topic',
    { ...good.article, topics: [] },
    ['error topics: Choose at least one topic, so that readers can find the article.'],
  ],
  [
    'a script for a link',
    { ...good.article, body: [linkTo('javascript:alert(1)')] },
    [
      'error body.[a].markDefs.[l].href: Start the link with https://, mailto: or tel:, or with / for a page of this site.',
    ],
  ],
  [
    'a link without a protocol',
    { ...good.article, body: [linkTo('//example.org')] },
    [
      'error body.[a].markDefs.[l].href: Start the link with https://, mailto: or tel:, or with / for a page of this site.',
    ],
  ],
  [
    'a picture without a description',
    withPicture({}),
    ['error picture.alt: Describe the picture for people who cannot see it, or tick “Only decoration” below.'],
  ],
  [
    'a description that names its medium',
    withPicture({ alt: 'An image of two hands.' }),
    ['warning picture.alt: Start with what is shown: screen readers already say that it is an image.'],
  ],
  [
    'a picture block without a file',
    { ...good.article, body: [{ _type: 'picture', _key: 'p', decorative: true }] },
    ['error body.[p]: Choose a picture, or delete this empty block.'],
  ],
  [
    'seven sources',
    { ...good.article, sources: [1, 2, 3, 4, 5, 6, 7].map((n) => reference(`s${n}`)) },
    ['warning sources: Keep to the six sources that matter most: nobody checks a longer list.'],
  ],
  [
    'an article that leads to itself',
    { ...good.article, related: [reference('article-a')] },
    ['error related.[to-article-a]: An article cannot be its own “read next”. Remove it.'],
  ],
  [
    'a question without its mark',
    { ...good.faq, question: 'Is it so' },
    ['warning question: End the question with a question mark.'],
  ],
  [
    'an answer that is not short',
    { ...good.faq, shortAnswer: 'a'.repeat(301) },
    ['warning shortAnswer: Keep the short answer to 300 characters. More can go in the long answer.'],
  ],
  ['half a place in the list', { ...good.faq, order: 1.5 }, ['error order: Give a whole number, such as 10.']],
  [
    'a whole address as DOI',
    { ...good.source, doi: 'https://doi.org/10.1186/s12891-019-3017-y' },
    ['error doi: Paste only the part that starts with “10.”, such as 10.1186/s12891-019-3017-y.'],
  ],
  [
    'words as PubMed number',
    { ...good.source, pmid: 'PMID 31892357' },
    ['error pmid: A PubMed number is digits only, such as 31892357.'],
  ],
  ['words as ISBN', { ...good.source, isbn: 'ISBN 0306' }, [expect.stringMatching(/^error isbn: An ISBN is /)]],
  [
    'a paper without a year',
    { ...good.source, year: undefined },
    ['error year: Give the year in which the paper was published.'],
  ],
  [
    'a source nobody can find',
    { ...good.source, doi: undefined, pmid: undefined },
    ['warning : Give a DOI, a PubMed number, an ISBN or a web address, so that readers can look it up.'],
  ],
  [
    'a resource without protocol',
    { ...good.externalResource, url: 'ftp://example.org/a' },
    [
      'error url: Paste the address of the page.',
      'error url: Paste the whole address, starting with https:// or http://.',
    ],
  ],
  [
    'a language in words',
    { ...good.externalResource, language: 'English' },
    ['error language: Use a short language code, such as “en” for English or “cy” for Welsh.'],
  ],
  [
    'a redirect to itself',
    { ...good.redirect, to: '/old' },
    ['error to: This sends readers back to the page they came from. Choose another page.'],
  ],
  [
    'a redirect nowhere',
    { ...good.redirect, to: undefined },
    ['error to: Say where the page is now, or choose “Gone” above.'],
  ],
  [
    'a page that is gone, yet leads on',
    { ...good.redirect, kind: 'gone' },
    ['error to: Clear this field: a page that is gone leads nowhere.'],
  ],
  [
    'a redirect to another redirect',
    { ...good.redirect, _id: 'redirect-b', from: '/new', to: '/old' },
    ['error : /old has itself moved to /new. Send readers straight there.'],
  ],
  [
    'a second redirect from one path',
    { ...good.redirect, _id: 'redirect-b' },
    ['error : Another redirect already starts at /old. Change that one instead.'],
  ],
  [
    'a redirect from a page that readers get',
    { ...good.redirect, from: '/articles/a-title' },
    ['error : Readers get a page at /articles/a-title. Unpublish or delete it, and say there where its address leads.'],
  ],
  [
    'a redirect from a list',
    { ...good.redirect, from: '/articles' },
    ['error : /articles is a page of the site that always stays. Choose another old path.'],
  ],
  [
    'a path with a slash at its end',
    { ...good.redirect, from: '/old/' },
    ['error from: Write a path that starts with one / and does not end with /, such as /articles/first-visit.'],
  ],
  [
    'half an e-mail address',
    { ...good.siteSettings, email: 'hello@' },
    ['error email: Write a whole e-mail address, such as hello@example.org.'],
  ],
  [
    'words as telephone number',
    { ...good.siteSettings, phone: 'ask at the desk' },
    ['error phone: Write only digits and spaces, such as 020 7946 0000.'],
  ],
  [
    'a telephone number that nobody has',
    { ...good.siteSettings, phone: '+44 (0)1632 960 123' },
    ['warning phone: No telephone has a number that begins like this. Compare it digit by digit.'],
  ],
  [
    'a link to half a telephone number',
    { ...good.article, body: [linkTo('tel:+44 1632')] },
    [
      'error body.[a].markDefs.[l].href: A digit is missing or too many. Write the whole number, with the code of the area.',
    ],
  ],
  [
    'a link to a telephone number without its country',
    { ...good.article, body: [linkTo('tel:020 7946 0000')] },
    ['warning body.[a].markDefs.[l].href: Start the number with + and the code of the country, such as tel:+44.'],
  ],
];

test.each(bad)('%s is refused with a sentence that says how to mend it', async (_name, document, lines) => {
  expect(await validate(document, dataset)).toEqual(lines);
});

test('an empty document names every missing field once', async () => {
  const lines = await validate({ _id: 'article-b', _type: 'article' }, dataset);
  const fields = lines.map((line) => line.slice(0, line.indexOf(':'))).sort();
  expect(fields).toEqual(
    [
      'author',
      'body',
      'lastReviewed',
      'nextReviewDue',
      'publishedOn',
      'reviewer',
      'slug',
      'summary',
      'title',
      'topics',
    ].map((field) => `error ${field}`),
  );
});
