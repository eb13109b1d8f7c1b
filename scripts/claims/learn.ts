import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { featuresOf } from '#sanity/claims/learned/features.ts';
import { type Example, learn } from '#sanity/claims/learned/learn.ts';
import { keep, type KeptWeights } from '#sanity/claims/learned/weights.ts';
import { uk } from '#sanity/claims/uk.ts';

const folder = join(import.meta.dirname, '../../sanity/claims/learned');

/** Labelled sentences of a language, one a line: `refuse` or `pass`, a tab, the sentence. */
export function labelled(file: string): { label: 'refuse' | 'pass'; sentence: string }[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [label, sentence] = line.split('\t');
    return { label: label as 'refuse' | 'pass', sentence: sentence! };
  });
}

function examplesOf(name: 'en' | 'es'): Example[] {
  const language = uk.languages[name]!;
  return labelled(join(folder, 'sentences', `${name}.tsv`)).map(({ label, sentence }) => ({
    features: featuresOf(sentence, language),
    claims: label === 'refuse',
  }));
}

/** The weights of each language, learned anew. */
export const learnAll = (): Record<'en' | 'es', KeptWeights> => ({
  en: keep(learn(examplesOf('en'))),
  es: keep(learn(examplesOf('es'))),
});

if (import.meta.main) {
  const text = `import { type KeptWeights } from './weights.ts';

/** Written by \`npm run claims:learn\`. */
export const weights: Record<'en' | 'es', KeptWeights> = ${JSON.stringify(learnAll(), null, 2)};
`;
  writeFileSync(join(folder, 'weights.generated.ts'), text);
}
