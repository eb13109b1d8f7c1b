import { tokenize as tokenizeQuery } from '#sanity/lake/engine/query/parse/tokenizer.ts';
import { tokenize, tokenizePattern } from '#sanity/lake/engine/query/evaluate/text-tokens.ts';

test('a word of four million letters is one token, also once the engine has compiled its expression', () => {
  const letters = 'x'.repeat(4_000_000);
  for (let round = 0; round < 3; round += 1) {
    expect(tokenize(letters)).toEqual(['X'.repeat(4_000_000)]);
    expect(tokenizePattern(`${letters}*`)).toEqual(['X'.repeat(1024)]);
  }
});

test('a query may hold a string, or space, of four million characters', () => {
  for (let round = 0; round < 3; round += 1) {
    const string = `"${'x'.repeat(4_000_000)}"`;
    expect(tokenizeQuery(string).map(({ text }) => text)).toContain(string);
    expect(tokenizeQuery(`1${' '.repeat(4_000_000)}+ 1`).length).toBe(tokenizeQuery('1 + 1').length);
  }
});
