import { dataset, good, paragraph, reference } from '../documents';
import { validate } from '../validate';

const citing = (text: string) => {
  const block = paragraph('a', text);
  return { ...block, children: [...block.children, { _type: 'citation', _key: 'c', source: reference('source-a') }] };
};

test('a claim is a warning at the words that make it, with reason, rule and a sentence that would pass', async () => {
  const [problem, ...others] = await validate(
    { ...good.article, body: [paragraph('a', 'A quiet room.'), paragraph('b', 'Our sessions relieve migraine.')] },
    dataset,
  );
  expect(others).toEqual([]);
  expect(problem).toMatch(
    /^warning body\.\[b\]\.children\.\[b-0\]: “relieve migraine”: .*CAP Code 12\.1.*Would pass: /,
  );
});

test('by a setting of the practice it is an error', async () => {
  const settings = { ...good.siteSettings, claimLevel: 'error' };
  const documents = [...dataset.filter((each) => each !== good.siteSettings), settings];
  expect(await validate({ ...good.faq, shortAnswer: 'It cures migraine.' }, documents)).toEqual([
    expect.stringMatching(/^error shortAnswer: “cures migraine”/),
  ]);
});

test.each([
  ['title', { ...good.topic, title: 'Relief from back pain' }],
  ['summary', { ...good.article, summary: 'How it heals asthma.' }],
  ['keyPoints.0', { ...good.article, keyPoints: ['It cures colic.'] }],
  [
    'picture.alt',
    { ...good.article, picture: { _type: 'picture', asset: reference('image-a'), alt: 'It cures colic.' } },
  ],
  ['recommendation', { ...good.externalResource, recommendation: 'It says how we cure colic.' }],
  ['tagline', { ...good.siteSettings, tagline: 'Say goodbye to back pain' }],
])('%s is judged', async (path, document) => {
  expect(await validate(document, dataset)).toEqual([expect.stringContaining(`warning ${path}: “`)]);
});

test('an attributed claim passes with a source, and no longer when the source is gone', async () => {
  const document = {
    ...good.article,
    sources: [reference('source-a')],
    body: [citing('Practitioners say that it eases pain.')],
  };
  expect(await validate(document, dataset)).toEqual([]);
  const without = dataset.filter((each) => each !== good.source);
  expect(await validate(document, without)).toContainEqual(expect.stringContaining('gives no source'));
});

test('a Spanish page is judged by Spanish words', async () => {
  const spanish = {
    ...good.article,
    language: 'es',
    translationOf: reference('article-b'),
    summary: 'La terapia cura la migraña.',
  };
  const problems = await validate(spanish, [...dataset, { ...good.article, _id: 'article-b' }]);
  expect(problems).toContainEqual(expect.stringMatching(/^warning summary: “cura la migraña”/));
});

test('“Yes” is a claim when the question asks for one', async () => {
  const answered = { ...good.faq, question: 'Does it cure colic?' };
  expect(await validate({ ...answered, shortAnswer: 'Yes, it does.' }, dataset)).toHaveLength(1);
  expect(await validate({ ...answered, shortAnswer: 'It does not.' }, dataset)).toEqual([]);
});
