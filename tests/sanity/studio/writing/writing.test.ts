import { emptyLinks } from '#sanity/studio/writing/link-text.ts';
import { paragraphsOf, sentencesOf } from '#sanity/studio/writing/plain-text.ts';
import { readabilityOf } from '#sanity/studio/writing/readability.ts';

const block = (...texts: string[]) => ({ _type: 'block', children: texts.map((text) => ({ text })) });

describe('running text', () => {
  test('is read paragraph by paragraph, without pictures', () => {
    expect(paragraphsOf([block('One ', 'two.'), { _type: 'picture' }, block('  ')])).toEqual(['One two.']);
    expect(paragraphsOf(undefined)).toEqual([]);
  });

  test('is cut into sentences', () => {
    expect(sentencesOf('It costs £3.50. Is that much? No.')).toEqual(['It costs £3.50.', 'Is that much?', 'No.']);
  });
});

describe('reading age', () => {
  test('is low for short words in short sentences, and high for the reverse', () => {
    const easy = readabilityOf(['The cat sat on the mat. It was warm. The dog sat too.'])!;
    const hard = readabilityOf([
      'Randomised investigations of craniosacral interventions demonstrate considerable methodological heterogeneity, necessitating particularly circumspect interpretation of statistically significant improvements.',
    ])!;
    expect(easy.readingAge).toBeLessThanOrEqual(7);
    expect(hard.readingAge).toBeGreaterThan(18);
  });

  test('names the longest sentences, hardest first', () => {
    const sentence = (words: number) => `${Array.from({ length: words }, () => 'word').join(' ')}.`;
    const { hardest } = readabilityOf([sentence(26), sentence(25), sentence(40), sentence(30), sentence(28)])!;
    expect(hardest.map(({ words }) => words)).toEqual([40, 30, 28]);
  });

  test('is not told of no text', () => {
    expect(readabilityOf([])).toBeUndefined();
  });
});

describe('link text', () => {
  const linked = (text: string) => [
    { _type: 'block', children: [{ text, marks: ['a'] }], markDefs: [{ _key: 'a', _type: 'link' }] },
  ];

  test.each(['here', 'Click here', 'read more', 'https://example.org/page'])('“%s” says too little', (text) => {
    expect(emptyLinks(linked(text))).toEqual([text]);
  });

  test('the name of a page says enough', () => {
    expect(emptyLinks(linked('What the research says'))).toEqual([]);
  });
});
