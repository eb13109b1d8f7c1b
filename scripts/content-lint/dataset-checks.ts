import { about, type Document, type Finding, referencesIn } from './finding.ts';

/** What can be said only by looking at all documents: what nothing leads to, and questions asked twice. */
export const datasetFindings = (documents: readonly Document[]): Finding[] => [
  ...orphans(documents),
  ...retracted(documents),
  ...twinQuestions(documents),
];

const orphanMessages: Record<string, string> = {
  source: 'No page cites this source. Cite it, or delete it.',
  topic: 'No page has this topic. Give it to one, or delete it.',
};

function orphans(documents: readonly Document[]): Finding[] {
  const referenced = new Set(documents.flatMap((document) => referencesIn(document)));
  return documents
    .filter(({ _id, _type }) => orphanMessages[_type] && !referenced.has(_id))
    .map((document) => about(document)('warning', [], orphanMessages[document._type]!));
}

/** Citations of what its publisher has taken back. */
function retracted(documents: readonly Document[]): Finding[] {
  const sources = new Map(
    documents
      .filter(({ notice }) => /retraction$/.test(String((notice as { kind?: unknown } | undefined)?.kind)))
      .map((source) => [source._id, source]),
  );
  return documents.flatMap((document) =>
    [...new Set(referencesIn(document))].flatMap((id) => {
      const source = sources.get(id);
      return source
        ? [
            about(document)(
              'warning',
              [],
              `It cites “${String(source.title)}”, which was retracted. Look at what rests on it.`,
            ),
          ]
        : [];
    }),
  );
}

/** Words that carry no meaning in a question. */
const small = new Set(
  'a an the is are do does did can could will would i my me it to of for in on with and or be should have has what how'.split(
    ' ',
  ),
);
/** The share of common words from which two questions count as one. */
const twin = 0.8;

/** Questions that ask the same in other words. Only those that share a rare word are compared, so the cost stays linear. */
function twinQuestions(documents: readonly Document[]): Finding[] {
  const questions = documents
    .filter(({ _type }) => _type === 'faq')
    .map((document) => ({ document, words: wordsOf(String(document.question ?? '')) }))
    .filter(({ words }) => words.size > 0);
  const uses = new Map<string, number>();
  for (const { words } of questions) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const seen = new Map<string, typeof questions>();
  return questions.flatMap((question) => {
    const rarest = [...question.words].sort((a, b) => uses.get(a)! - uses.get(b)!).slice(0, 2);
    const near = new Set(rarest.flatMap((word) => seen.get(word)?.slice(0, 200) ?? []));
    for (const word of question.words) seen.set(word, [...(seen.get(word) ?? []), question].slice(-200));
    const other = [...near].find(({ words }) => likeness(words, question.words) >= twin);
    return other
      ? [
          about(question.document)(
            'warning',
            ['question'],
            `“${String(other.document.question)}” asks nearly the same. Keep one of them.`,
          ),
        ]
      : [];
  });
}

const wordsOf = (question: string) =>
  new Set(
    (question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !small.has(word))
      .map((word) => word.replace(/s$/, '')),
  );

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}
