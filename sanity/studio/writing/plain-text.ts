interface Block {
  _type?: string;
  children?: readonly { text?: string }[];
  listItem?: string;
}

/** The running text of a Portable Text value, paragraph by paragraph; pictures and boxes are left out. */
export function paragraphsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return (value as Block[])
    .filter(({ _type }) => _type === 'block')
    .map(({ children }) =>
      (children ?? [])
        .map(({ text }) => text ?? '')
        .join('')
        .trim(),
    )
    .filter(Boolean);
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const words = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** The sentences of a paragraph. */
export const sentencesOf = (paragraph: string): string[] =>
  [...segmenter.segment(paragraph)].map(({ segment }) => segment.trim()).filter(Boolean);

/** The words of a sentence. */
export const wordsOf = (sentence: string): string[] =>
  [...words.segment(sentence)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
