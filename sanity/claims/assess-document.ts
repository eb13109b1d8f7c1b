import { assess } from './assess.ts';
import { type Path, type Text, textsOf } from './texts.ts';
import { type Country, type Finding, type SourceKind } from './types.ts';

/** A claim in a document, and the way to the words that make it. */
export interface DocumentFinding extends Finding {
  path: Path;
}

const idsOf = (references: unknown): string[] =>
  Array.isArray(references) ? references.flatMap((each: { _ref?: string } | null) => each?._ref ?? []) : [];

/** Ids of all sources a document lists or cites. */
export const sourcesOf = (document: Record<string, unknown>): string[] => [
  ...new Set([...idsOf(document.sources), ...textsOf(document).flatMap(({ cited }) => cited)]),
];

/**
 * The claims in a document that the rules refuse.
 *
 * @param kindOf the kind of evidence of a source, `undefined` when the source does not exist
 */
export function assessDocument(
  document: Record<string, unknown>,
  country: Country,
  kindOf: (id: string) => SourceKind | undefined,
): DocumentFinding[] {
  const language = country.languages[typeof document.language === 'string' ? document.language.slice(0, 2) : 'en'];
  if (!language) return [];
  const listed =
    document._type === 'source' ? [document.evidenceType as SourceKind] : idsOf(document.sources).map(kindOf);
  return textsOf(document).flatMap((text) => {
    const kinds = [...listed, ...text.cited.map(kindOf)].filter((kind) => kind !== undefined);
    const { lead, question } = text;
    // What a study found is reported by the study itself, which the document names.
    return assess(text.text, language, country, { kinds, ...(lead && { lead }), ...(question && { question }) })
      .filter(({ rule }) => document._type !== 'source' || rule !== 'effect')
      .map((finding) => ({ ...finding, path: placeOf(text, finding.start) }));
  });
}

/** The span in which a finding begins, or the field. */
const placeOf = ({ path, spans }: Text, start: number): Path =>
  spans.findLast((span) => span.start <= start)?.path ?? path;

/** What to tell an editor about a finding. */
export function explain({ rule, words }: Finding, country: Country): string {
  const { reason, reference, instead } = country.rules[rule];
  return `“${words}”: ${reason} (${reference}.) Would pass: ${instead}`;
}
