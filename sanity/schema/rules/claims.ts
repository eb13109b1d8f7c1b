import { type DocumentRule, type SanityDocument, type ValidationContext, type ValidationError } from '@sanity/types';
import { assessDocument, explain, sourcesOf } from '#sanity/claims/assess-document.ts';
import { type SourceKind } from '#sanity/claims/types.ts';
import { uk } from '#sanity/claims/uk.ts';

type Level = 'warning' | 'error';

interface Answer {
  level: Level | null;
  sources: { _id: string; evidenceType: SourceKind | null }[];
}

/** Asks for the practice's setting and for the kinds of the document's sources. */
const query = `{
  "level": *[_id == "siteSettings"][0].claimLevel,
  "sources": *[_id in $ids]{_id, evidenceType}
}`;

/** Claims in the document, at their words, when the practice's setting makes them problems of this level. */
const checkClaims =
  (level: Level) =>
  async (document: SanityDocument | undefined, { getClient }: ValidationContext): Promise<true | ValidationError[]> => {
    if (!document) return true;
    const answer = await getClient({ apiVersion: '2025-02-19' }).fetch<Answer>(query, { ids: sourcesOf(document) });
    if ((answer.level ?? 'warning') !== level) return true;
    const kinds = new Map(answer.sources.map(({ _id, evidenceType }) => [_id, evidenceType ?? undefined]));
    const findings = assessDocument(document, uk, (id) => kinds.get(id));
    if (findings.length === 0) return true;
    return findings.map((finding) => ({ message: explain(finding, uk), path: finding.path }));
  };

/** The rules that find claims which advertising rules refuse: warnings, or errors by the practice's setting. */
export const claimRules = (rule: DocumentRule) => [
  rule.custom(checkClaims('warning')).warning(),
  rule.custom(checkClaims('error')).error(),
];
