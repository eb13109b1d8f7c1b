import { dataset, good } from '../documents';
import { validate } from '../validate';

const bad: [string, object, string[]][] = [
  [
    'a capital in an address',
    { ...good.article, slug: { _type: 'slug', current: 'First-Visit' } },
    ['error slug: Use only lower-case letters, numbers and single hyphens, such as “first-visit”.'],
  ],
  [
    'a long address',
    { ...good.article, slug: { _type: 'slug', current: 'a'.repeat(97) } },
    ['error slug: Shorten this to 96 characters or fewer.'],
  ],
  [
    'a taken address',
    { ...good.article, _id: 'article-b' },
    ['error slug: Another page has this address. Change a word of it.'],
  ],
  [
    'a taken place in the glossary',
    { ...good.glossaryTerm, _id: 'drafts.term-b' },
    ['error slug: Another word has this place. Add something to it.'],
  ],
];

test.each(bad)('%s is refused with a sentence that says how to mend it', async (_name, document, lines) => {
  expect(await validate(document, dataset)).toEqual(lines);
});

test('an address that only the draft of the same page, or a page of another type has', async () => {
  const draft = { ...good.article, _id: 'drafts.article-a' };
  expect(await validate(draft, [...dataset, draft])).toEqual([]);
  expect(await validate({ ...good.topic, slug: good.faq.slug }, dataset)).toEqual([]);
});
