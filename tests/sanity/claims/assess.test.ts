import { assess } from '#sanity/claims/assess.ts';
import { uk } from '#sanity/claims/uk.ts';
import { labelled } from '#scripts/claims/learn.ts';

const rulesOf = (sentence: string, kinds: Parameters<typeof assess>[3] = {}) =>
  assess(sentence, uk.languages.en!, uk, kinds).map(({ rule }) => rule);

/** How many of 100 claims and of 100 harmless sentences of a list are refused. */
function refusedOf(file: string, language: string): { claims: number; harmless: number } {
  const sentences = labelled(file);
  const refused = (label: string) => {
    const those = sentences.filter((each) => each.label === label);
    const found = those.filter(({ sentence }) => assess(sentence, uk.languages[language]!, uk).length > 0);
    return (100 * found.length) / those.length;
  };
  return { claims: refused('refuse'), harmless: refused('pass') };
}

test.each(['en', 'es'])(
  'of the sentences that were learned from, nearly all are judged as labelled (%s)',
  (language) => {
    const { claims, harmless } = refusedOf(`sanity/claims/learned/sentences/${language}.tsv`, language);
    expect(claims).toBeGreaterThanOrEqual(95);
    expect(harmless).toBeLessThanOrEqual(3);
  },
);

// These lists are never learned from and their sentences never looked at, so that the figures say what a new page meets.
test.each([
  ['en', 82, 11],
  ['es', 71, 12],
])(
  'of sentences that nobody has seen (%s), %d in 100 claims are refused, and %d in 100 others at most',
  (language, found, alarms) => {
    const { claims, harmless } = refusedOf(`tests/sanity/claims/sentences/held-out-${language}.tsv`, language);
    expect(claims).toBeGreaterThanOrEqual(found);
    expect(harmless).toBeLessThanOrEqual(alarms);
  },
);

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
