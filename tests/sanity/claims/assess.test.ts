import { assess } from '#sanity/claims/assess.ts';
import { uk } from '#sanity/claims/uk.ts';
import { readSentences } from './read-sentences';

const rulesOf = (sentence: string, kinds: Parameters<typeof assess>[3] = {}) =>
  assess(sentence, uk.languages.en!, uk, kinds).map(({ rule }) => rule);

describe.each([
  ['development', 'en'],
  ['spanish', 'es'],
])('the labelled sentences: %s', (list, language) => {
  const sentences = readSentences(list);
  const share = (label: string) => {
    const labelled = sentences.filter((each) => each.label === label);
    const refused = labelled.filter(({ sentence }) => assess(sentence, uk.languages[language]!, uk).length > 0);
    return refused.length / labelled.length;
  };

  test('at least 95 in 100 claims are refused', () => {
    expect(share('refuse')).toBeGreaterThanOrEqual(0.95);
  });

  test('at most 3 in 100 harmless sentences are refused', () => {
    expect(share('pass')).toBeLessThanOrEqual(0.03);
  });
});

describe('attribution and sources', () => {
  test.each([
    ['Practitioners say that it eases headaches.', ['attributed-without-source']],
    ['Practitioners say that it eases headaches. [1]', []],
    ['Practitioners say that it eases headaches (Haller 2020).', []],
    ['Practitioners say that it eases cancer. [1]', ['attributed-without-source']],
    ['A review found less pain than with a sham treatment, doi:10.1186/s12891-019-3017-y.', []],
    ['It eases headaches. [1]', ['effect']],
    ['Studies prove that it eases headaches. [1]', ['absolute']],
  ])('%s', (sentence, rules) => {
    expect(rulesOf(sentence)).toEqual(rules);
  });

  test('a serious condition needs a review, a guideline or a regulator', () => {
    const sentence = 'Practitioners say that it may help people with cancer.';
    expect(rulesOf(sentence, { kinds: ['practitioner'] })).toEqual(['attributed-without-source']);
    expect(rulesOf(sentence, { kinds: ['systematic-review'] })).toEqual([]);
  });

  test('a clause after “but” is judged by itself', () => {
    expect(rulesOf('It does not cure asthma, but it relieves the wheezing.')).toEqual(['effect']);
  });
});

test('a finding names the words, at their place in the text', () => {
  const text = 'The room is quiet. A session relieves migraine within days.';
  const [finding] = assess(text, uk.languages.en!, uk);
  expect(text.slice(finding!.start, finding!.end)).toBe('relieves migraine');
});

test('British and American spellings are the same', () => {
  expect(rulesOf('It normalizes blood pressure and relieves diarrhea.')).toHaveLength(1);
  expect(rulesOf('It cures a tumor.')).toEqual(rulesOf('It cures a tumour.'));
});

test('an item of a list is judged with the line that opens it', () => {
  expect(rulesOf('migraine', { lead: 'We treat:' })).toEqual(['effect']);
  expect(rulesOf('treat migraine', { lead: 'We do not' })).toEqual([]);
});

test('a question is answered by the sentence after it', () => {
  expect(rulesOf('Can it cure migraine? Yes, absolutely.')).toEqual(['effect']);
  expect(rulesOf('Can it cure migraine? Nobody knows.')).toEqual([]);
  expect(rulesOf('Suffering from migraine? Call us.')).toEqual(['implied-effect']);
});
