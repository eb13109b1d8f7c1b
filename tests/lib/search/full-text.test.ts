import { FullText, type Fields } from '#lib/search/full-text.ts';

const words = (title: string): Fields => ({ title, headings: '', summary: '', topics: '', text: '' });

test('a batch that fails leaves nothing behind, and the next one is taken', () => {
  const text = new FullText();
  const broken = { ...words('second'), text: {} as string };
  expect(() =>
    text.put([
      { number: 1, words: words('first') },
      { number: 2, words: broken },
    ]),
  ).toThrow();
  expect(text.find('first')).toEqual([]);
  text.put([{ number: 2, words: words('second') }]);
  expect(text.find('second')).toEqual([2]);
});
