import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence and what the rules must say of it. */
export interface Labelled {
  label: 'refuse' | 'pass';
  sentence: string;
}

/** The labelled sentences of a list, one a line: `refuse` or `pass`, a tab, the sentence. */
export const readSentences = (name: string): Labelled[] =>
  readFileSync(join(import.meta.dirname, 'sentences', `${name}.tsv`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [label, sentence] = line.split('\t');
      return { label: label as Labelled['label'], sentence: sentence! };
    });
